// Counts what the program allocates: the dynamic linker takes these in place of the C library's own.
#include <stddef.h>

extern void *__libc_malloc(size_t);
static size_t count;

void *malloc(size_t bytes) {
    count += 1;
    return __libc_malloc(bytes);
}

size_t allocation_count(void) { return count; }
