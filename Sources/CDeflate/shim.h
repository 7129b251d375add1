#include <stdint.h>
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
