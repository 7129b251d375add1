#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

/* What the library leaves to macros and to C. */

/* Packs bytes as zip files hold them, without a head; gives how many there are then, and 0 where they
 * would not fit into the room. */
static inline size_t waymark_deflate(
    const uint8_t *bytes, size_t count, uint8_t *room, size_t size
) {
    z_stream stream;
    memset(&stream, 0, sizeof stream);
    if (count > UINT32_MAX || size > UINT32_MAX) return 0;
    if (deflateInit2(&stream, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY) != Z_OK) return 0;
    stream.next_in = (uint8_t *)bytes;
    stream.avail_in = (uInt)count;
    stream.next_out = room;
    stream.avail_out = (uInt)size;
    int code = deflate(&stream, Z_FINISH);
    size_t made = code == Z_STREAM_END ? (size_t)stream.total_out : 0;
    deflateEnd(&stream);
    return made;
}

/* Unpacks what waymark_deflate packed; gives how many bytes there are then, and 0 where they are damaged
 * or would not fit into the room. */
static inline size_t waymark_inflate(
    const uint8_t *bytes, size_t count, uint8_t *room, size_t size
) {
    z_stream stream;
    memset(&stream, 0, sizeof stream);
    if (count > UINT32_MAX || size > UINT32_MAX) return 0;
    if (inflateInit2(&stream, -15) != Z_OK) return 0;
    stream.next_in = (uint8_t *)bytes;
    stream.avail_in = (uInt)count;
    stream.next_out = room;
    stream.avail_out = (uInt)size;
    int code = inflate(&stream, Z_FINISH);
    size_t made = code == Z_STREAM_END ? (size_t)stream.total_out : 0;
    inflateEnd(&stream);
    return made;
}

/* Begins to pack bytes that come piece by piece; a level of 5 makes them as small as 6 does, in half the
 * time. */
static inline z_stream *waymark_packing(void) {
    z_stream *stream = (z_stream *)calloc(1, sizeof *stream);
    if (stream == NULL) return NULL;
    if (deflateInit2(stream, 5, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY) == Z_OK) return stream;
    free(stream);
    return NULL;
}

static inline void waymark_end_packing(z_stream *stream) {
    deflateEnd(stream);
    free(stream);
}

/* Packs a piece into a file; gives 0 if that was possible. */
static inline int waymark_pack(
    z_stream *stream, const uint8_t *bytes, size_t count, int flush, FILE *file
) {
    uint8_t room[1 << 15];
    if (count > UINT32_MAX) return -1;
    stream->next_in = (uint8_t *)bytes;
    stream->avail_in = (uInt)count;
    do {
        stream->next_out = room;
        stream->avail_out = sizeof room;
        if (deflate(stream, flush) == Z_STREAM_ERROR) return -1;
        size_t made = sizeof room - stream->avail_out;
        if (fwrite(room, 1, made, file) != made) return -1;
    } while (stream->avail_out == 0);
    return 0;
}

static inline int waymark_error(void) { return errno; }
