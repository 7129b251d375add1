// Two calls of the system that the C library shows only to those who define _GNU_SOURCE: renameat2(2), syncfs(2).
int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned int flags);
int syncfs(int file);
