// Ends or fails a program at its n-th change of a file system, to see what is left: a library for LD_PRELOAD.
//
//   FAULT_AT=n      at the n-th call, counted over all threads; without it calls are only counted
//   FAULT_HOW=      kill (before the call, the default), after (kill after it), full (there is no room: ENOSPC), term (SIGTERM)
//   FAULT_COUNT=f   the number of calls is written to the file f at the end
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static atomic_long calls;
static long at;
static char how;

__attribute__((constructor)) static void begin(void) {
    const char *n = getenv("FAULT_AT"), *h = getenv("FAULT_HOW");
    at = n ? atol(n) : 0;
    how = h ? h[0] : 'k';
}

__attribute__((destructor)) static void end(void) {
    const char *name = getenv("FAULT_COUNT");
    FILE *file = name ? fopen(name, "w") : NULL;
    if (file) { fprintf(file, "%ld\n", (long)calls); fclose(file); }
}

// Whether this is the call; a program that is to be killed before it does not come back.
static int due(void) {
    if (atomic_fetch_add(&calls, 1) + 1 != at) return 0;
    if (how == 'k') raise(SIGKILL);
    if (how == 't') kill(getpid(), SIGTERM);
    return how == 'f' ? 2 : how == 'a' ? 1 : 0;
}

#define CALL(type, name, kind, parameters, arguments)                     \
    type name parameters {                                                \
        static type(*real) parameters;                                    \
        if (!real) real = (type(*) parameters)dlsym(RTLD_NEXT, #name);    \
        int fault = due();                                                \
        if (fault == 2 && kind) { errno = ENOSPC; return -1; }            \
        type result = real arguments;                                     \
        if (fault == 1) raise(SIGKILL);                                   \
        return result;                                                    \
    }

// The second is whether a full disk can make the call fail.
CALL(int, rename, 0, (const char *a, const char *b), (a, b))
CALL(int, renameat, 0, (int d, const char *a, int e, const char *b), (d, a, e, b))
CALL(int, renameat2, 0, (int d, const char *a, int e, const char *b, unsigned f), (d, a, e, b, f))
CALL(int, linkat, 1, (int d, const char *a, int e, const char *b, int f), (d, a, e, b, f))
CALL(int, link, 1, (const char *a, const char *b), (a, b))
CALL(int, unlink, 0, (const char *a), (a))
CALL(int, unlinkat, 0, (int d, const char *a, int f), (d, a, f))
CALL(int, rmdir, 0, (const char *a), (a))
CALL(int, mkdir, 1, (const char *a, mode_t m), (a, m))
CALL(int, fsync, 1, (int f), (f))
CALL(int, fdatasync, 1, (int f), (f))
CALL(int, syncfs, 1, (int f), (f))
CALL(int, ftruncate, 1, (int f, off_t n), (f, n))
CALL(int, ftruncate64, 1, (int f, off64_t n), (f, n))
CALL(ssize_t, pwrite, 1, (int f, const void *b, size_t n, off_t o), (f, b, n, o))
CALL(ssize_t, pwrite64, 1, (int f, const void *b, size_t n, off64_t o), (f, b, n, o))

ssize_t write(int file, const void *bytes, size_t count) {
    static ssize_t (*real)(int, const void *, size_t);
    if (!real) real = (ssize_t(*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write");
    // What is said on the streams changes no file.
    int fault = file <= 2 ? 0 : due();
    if (fault == 2) { errno = ENOSPC; return -1; }
    ssize_t result = real(file, bytes, count);
    if (fault == 1) raise(SIGKILL);
    return result;
}
