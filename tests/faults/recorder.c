/* A witness inside one process: writes down what it asks of the disk, and makes the disk fail.
 *
 * Preloaded (LD_PRELOAD). Everything the process does to files under one folder is done as asked
 * and appended to a log, in the order in which it was done: the call and its record are one step
 * under one lock. Calls outside the folder pass untouched. The log can be replayed into every state
 * that a power cut may leave on a disk (`disk.py`).
 *
 * Environment, read once at the start:
 *     FAULTS_FOLDER   absolute folder without symbolic links; nothing is recorded without it
 *     FAULTS_LOG      file that the log is appended to; without it faults are made, nothing written
 *     FAULTS_MARK_FD  descriptor whose writes are MARK records as well (1 when not given)
 * or, inside the process:
 *     void faults_record(const char *folder, const char *log, int mark_fd)    log may be NULL
 *     void faults_arm(int classes, long nth, int error, int lasting)
 *     long faults_lift(void)                                       how often the fault was made
 *     long faults_counted(int class)                    operations of that class since faults_arm
 *
 * `faults_arm` makes the nth (from 1) operation of the classes (the sum of 1 writes, 2 syncs of
 * files, 4 syncs of folders) fail with errno `error`; with error 0 the process dies by SIGKILL
 * instead, before the operation is done. `lasting` 0: once; 1: from then on; 2: from then on, but the
 * first write still does its first half (how a disk fills up). Writes are all that needs room: also
 * truncate, rename, new files and folders.
 *
 * The log is a row of records, little-endian, without padding:
 *     u32 size of what follows this header; u8 kind; u8 flags; u16 size of the path; u64 inode;
 *     u64 number; then the path (relative to the folder, "" is the folder itself), then the rest.
 *
 *     kind             path   inode  number   rest            flags
 *      1 OPEN          yes    yes    -        -               1 created, 2 emptied, 4 a directory
 *      2 WRITE         -      yes    offset   the bytes
 *      3 TRUNCATE      -      yes    size     -
 *      4 SYNC          -      yes    -        -               fsync, fdatasync: succeeded
 *      5 SYNC_FAILED   -      yes    errno    -
 *      6 RENAME        from   -      -        to
 *      7 UNLINK        yes    -      -        -
 *      8 MKDIR         yes    yes    -        -
 *      9 RMDIR         yes    -      -        -
 *     10 MARK          -      -      -        what the process said
 *     11 FAULT         -      -      errno    name of the call that was made to fail
 *     12 SYNC_ALL      -      -      -        -               sync, syncfs
 *
 * sync_file_range is passed on and not recorded: it promises nothing about the disk. The -shm file
 * of SQLite is shared memory that is made anew after every crash: it takes part in faults, not in
 * the log. What cannot be recorded (a writable shared mapping, O_SYNC and O_DIRECT, stdio streams,
 * links, holes) stops the process with a message and status 97: a log is whole or there is none.
 * sendfile and copy_file_range answer EINVAL, after which Python copies by hand. 64-bit Linux only.
 */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum { OPEN = 1, WRITE, TRUNCATE, SYNC, SYNC_FAILED, RENAME, UNLINK, MKDIR, RMDIR, MARK, FAULT,
       SYNC_ALL };
enum { CREATED = 1, EMPTIED = 2, DIRECTORY = 4 };
enum { WRITES = 1, SYNCS = 2, FOLDER_SYNCS = 4 }; /* classes that can be made to fail */
enum { ONCE = 0, FROM_THEN_ON = 1, AFTER_HALF = 2 };

struct header {
    uint32_t size;
    uint8_t kind, flags;
    uint16_t path;
    uint64_t inode, number;
} __attribute__((packed));

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char folder[PATH_MAX];
static size_t folder_length;                 /* 0: nothing is watched */
static int log_fd = -1, mark_fd = 1;

static struct {
    int classes, error, lasting;
    long nth, seen, made, counted[FOLDER_SYNCS + 1];
} fault;

static void give_up(const char *what)
{
    dprintf(2, "recorder: %s cannot be recorded\n", what);
    _exit(97);
}

/* --- what is watched ---------------------------------------------------------------------- */

/* The part of an absolute path below the folder, or NULL for one elsewhere. */
static const char *below(const char *path)
{
    if (!folder_length || strncmp(path, folder, folder_length))
        return NULL;
    if (!path[folder_length])
        return path + folder_length;
    return path[folder_length] == '/' ? path + folder_length + 1 : NULL;
}

/* Make a path absolute and free of "." and ".."; names its place even when nothing is there. */
static const char *place_of(int dir, const char *path, char out[PATH_MAX])
{
    char whole[2 * PATH_MAX];
    size_t length = 0;
    if (!folder_length || !path)
        return NULL;
    if (path[0] != '/') {
        char link[64], base[PATH_MAX];
        snprintf(link, sizeof link, dir == AT_FDCWD ? "/proc/self/cwd" : "/proc/self/fd/%d", dir);
        ssize_t n = readlink(link, base, sizeof base - 1);
        if (n < 0)
            return NULL;
        base[n] = 0;
        snprintf(whole, sizeof whole, "%s/%s", base, path);
    } else
        snprintf(whole, sizeof whole, "%s", path);
    for (char *rest, *part = strtok_r(whole, "/", &rest); part; part = strtok_r(NULL, "/", &rest)) {
        if (!strcmp(part, "."))
            continue;
        if (!strcmp(part, "..")) {
            while (length && out[--length] != '/')
                ;
            continue;
        }
        size_t n = strlen(part);
        if (length + n + 2 > PATH_MAX)
            return NULL;
        out[length++] = '/';
        memcpy(out + length, part, n);
        length += n;
    }
    out[length] = 0;
    return below(out);
}

/* The place of an open file, asked of the kernel: right after dup, fork and rename as well. */
static const char *place_of_fd(int fd, char out[PATH_MAX])
{
    char link[64];
    if (!folder_length)
        return NULL;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t n = readlink(link, out, PATH_MAX - 1);
    if (n < 0)
        return NULL;
    out[n] = 0;
    return below(out);
}

static int is_shared_memory(const char *place)
{
    size_t n = strlen(place);
    static const char gone[] = " (deleted)";
    if (n > sizeof gone - 1 && !strcmp(place + n - (sizeof gone - 1), gone))
        n -= sizeof gone - 1;
    return n >= 4 && !strncmp(place + n - 4, "-shm", 4);
}

/* --- the log ------------------------------------------------------------------------------ */

static void append(int kind, int flags, const char *path, uint64_t inode, uint64_t number,
                   const struct iovec *rest, int rests, size_t size)
{
    struct header header = {0, kind, flags, path ? strlen(path) : 0, inode, number};
    struct iovec parts[2 + 16];
    int count = 0;
    if (log_fd < 0)
        return;
    header.size = header.path + size;
    parts[count++] = (struct iovec){&header, sizeof header};
    parts[count++] = (struct iovec){(void *)path, header.path};
    for (int i = 0; i < rests && size; i++) {
        if (i == 16)
            give_up("a write in more than 16 parts");
        size_t n = rest[i].iov_len < size ? rest[i].iov_len : size;
        parts[count++] = (struct iovec){rest[i].iov_base, n};
        size -= n;
    }
    ssize_t whole = sizeof header + header.size;
    if (syscall(SYS_writev, log_fd, parts, count) != whole) {
        dprintf(2, "recorder: the log cannot be written\n");
        _exit(97);
    }
}

static void append_text(int kind, const char *path, uint64_t number, const void *text, size_t size)
{
    struct iovec rest = {(void *)text, size};
    append(kind, 0, path, 0, number, &rest, 1, size);
}

static uint64_t inode_of(int fd)
{
    struct stat it;
    if (fstat(fd, &it))
        give_up("a file without an inode");
    return it.st_ino;
}

/* --- faults ------------------------------------------------------------------------------- */

/* Called under the lock before an operation: the errno it must fail with, or 0. */
static int fails(int class, const char *call)
{
    fault.counted[class]++;
    if (!(fault.classes & class))
        return 0;
    fault.seen++;
    if (fault.seen < fault.nth || (fault.seen > fault.nth && fault.lasting == ONCE))
        return 0;
    fault.made++;
    append_text(FAULT, NULL, fault.error, call, strlen(call));
    if (!fault.error)
        syscall(SYS_kill, getpid(), SIGKILL);
    return fault.error;
}

static int fails_after_half(void) { return fault.lasting == AFTER_HALF && fault.made == 1; }

void faults_arm(int classes, long nth, int error, int lasting)
{
    pthread_mutex_lock(&lock);
    memset(&fault, 0, sizeof fault);
    fault.classes = classes;
    fault.nth = nth;
    fault.error = error;
    fault.lasting = lasting;
    pthread_mutex_unlock(&lock);
}

long faults_lift(void)
{
    fault.classes = 0;
    return fault.made;
}

long faults_counted(int class) { return fault.counted[class]; }

void faults_record(const char *watched, const char *log, int mark)
{
    snprintf(folder, sizeof folder, "%s", watched);
    folder_length = strlen(folder);
    mark_fd = mark;
    if (log_fd >= 0)
        close(log_fd);
    log_fd = -1;
    if (log) {
        int flags = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC;
        int fd = syscall(SYS_openat, AT_FDCWD, log, flags, 0644);
        /* Far away from the numbers that the process uses. */
        log_fd = fd < 0 ? -1 : fcntl(fd, F_DUPFD_CLOEXEC, 500);
        if (log_fd < 0)
            give_up("anything (no log)");
        close(fd);
    }
}

__attribute__((constructor)) static void start(void)
{
    const char *mark = getenv("FAULTS_MARK_FD");
    if (getenv("FAULTS_FOLDER"))
        faults_record(getenv("FAULTS_FOLDER"), getenv("FAULTS_LOG"), mark ? atoi(mark) : 1);
}

/* --- opening ------------------------------------------------------------------------------ */

static int open_at(int dir, const char *path, int flags, mode_t mode)
{
    char whole[PATH_MAX];
    const char *place = place_of(dir, path, whole);
    if (!place)
        return syscall(SYS_openat, dir, path, flags, mode);
    if ((flags & O_TMPFILE) == O_TMPFILE)
        give_up("a file without a name");
    if (flags & (O_DSYNC | O_DIRECT)) /* O_DSYNC is a bit of O_SYNC too */
        give_up("a file that syncs each write");
    pthread_mutex_lock(&lock);
    struct stat before;
    int was_there = !syscall(SYS_newfstatat, dir, path, &before, 0);
    int error = (flags & O_CREAT) && !was_there ? fails(WRITES, "open") : 0;
    int fd = error ? -1 : (int)syscall(SYS_openat, dir, path, flags, mode);
    if (error)
        errno = error;
    int kept = errno;
    if (fd >= 0 && !is_shared_memory(place)) {
        struct stat it;
        fstat(fd, &it);
        int writes = (flags & O_ACCMODE) != O_RDONLY;
        int emptied = was_there && before.st_size && writes && (flags & O_TRUNC);
        append(OPEN,
               (was_there ? 0 : CREATED) | (emptied ? EMPTIED : 0) |
                   (S_ISDIR(it.st_mode) ? DIRECTORY : 0),
               place, it.st_ino, 0, NULL, 0, 0);
    }
    pthread_mutex_unlock(&lock);
    errno = kept;
    return fd;
}

/* On 64-bit Linux the calls for large files are the same calls. */
#define ALSO_64(name) extern __typeof(name) name##64 __attribute__((alias(#name)))

#define WITH_MODE(last)                                                                            \
    mode_t mode = 0;                                                                               \
    if (flags & (O_CREAT | O_TMPFILE)) {                                                           \
        va_list rest;                                                                              \
        va_start(rest, last);                                                                      \
        mode = va_arg(rest, mode_t);                                                               \
        va_end(rest);                                                                              \
    }

int open(const char *path, int flags, ...)
{
    WITH_MODE(flags)
    return open_at(AT_FDCWD, path, flags, mode);
}

int openat(int dir, const char *path, int flags, ...)
{
    WITH_MODE(flags)
    return open_at(dir, path, flags, mode);
}

int creat(const char *path, mode_t mode)
{
    return open_at(AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, mode);
}

ALSO_64(open);
ALSO_64(openat);
ALSO_64(creat);

/* What a fortified program calls when it gives no mode. */
int __open_2(const char *path, int flags) { return open_at(AT_FDCWD, path, flags, 0); }
int __openat_2(int dir, const char *path, int flags) { return open_at(dir, path, flags, 0); }
extern __typeof(__open_2) __open64_2 __attribute__((alias("__open_2")));
extern __typeof(__openat_2) __openat64_2 __attribute__((alias("__openat_2")));

/* --- writing ------------------------------------------------------------------------------ */

/* One write of any shape. offset < 0: where the file stands, as write and writev do. */
static ssize_t write_parts(int fd, const struct iovec *parts, int count, off_t offset)
{
    char whole[PATH_MAX];
    const char *place = fd == mark_fd ? NULL : place_of_fd(fd, whole);
    if (fd == mark_fd && folder_length) {
        size_t size = 0;
        for (int i = 0; i < count; i++)
            size += parts[i].iov_len;
        pthread_mutex_lock(&lock);
        append(MARK, 0, NULL, 0, 0, parts, count, size);
        pthread_mutex_unlock(&lock);
    }
    if (!place)
        return offset < 0 ? syscall(SYS_writev, fd, parts, count)
                          : syscall(SYS_pwritev, fd, parts, count, offset, 0L);
    pthread_mutex_lock(&lock);
    int error = fails(WRITES, "write");
    struct iovec half = parts[0];
    if (error && fails_after_half() && half.iov_len > 1) {
        half.iov_len /= 2;
        parts = &half;
        count = 1;
        error = 0;
    }
    ssize_t done = -1;
    if (!error)
        done = offset < 0 ? syscall(SYS_writev, fd, parts, count)
                          : syscall(SYS_pwritev, fd, parts, count, offset, 0L);
    else
        errno = error;
    int kept = errno;
    if (done > 0 && !is_shared_memory(place)) {
        off_t at = offset < 0 ? lseek(fd, 0, SEEK_CUR) - done : offset;
        append(WRITE, 0, NULL, inode_of(fd), at, parts, count, done);
    }
    pthread_mutex_unlock(&lock);
    errno = kept;
    return done;
}

ssize_t write(int fd, const void *data, size_t size)
{
    struct iovec one = {(void *)data, size};
    return write_parts(fd, &one, 1, -1);
}

ssize_t pwrite(int fd, const void *data, size_t size, off_t offset)
{
    struct iovec one = {(void *)data, size};
    return write_parts(fd, &one, 1, offset);
}

ssize_t writev(int fd, const struct iovec *parts, int count)
{
    return write_parts(fd, parts, count, -1);
}

ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t offset)
{
    return write_parts(fd, parts, count, offset);
}

ssize_t pwritev2(int fd, const struct iovec *parts, int count, off_t offset, int flags)
{
    char whole[PATH_MAX];
    if (flags && place_of_fd(fd, whole))
        give_up("pwritev2 with flags");
    return write_parts(fd, parts, count, offset);
}

ALSO_64(pwrite);
ALSO_64(pwritev);
extern __typeof(pwritev2) pwritev64v2 __attribute__((alias("pwritev2")));

int ftruncate(int fd, off_t size)
{
    char whole[PATH_MAX];
    const char *place = place_of_fd(fd, whole);
    if (!place)
        return syscall(SYS_ftruncate, fd, size);
    pthread_mutex_lock(&lock);
    int error = fails(WRITES, "ftruncate");
    int done = error ? -1 : (int)syscall(SYS_ftruncate, fd, size);
    if (error)
        errno = error;
    int kept = errno;
    if (!done && !is_shared_memory(place))
        append(TRUNCATE, 0, NULL, inode_of(fd), size, NULL, 0, 0);
    pthread_mutex_unlock(&lock);
    errno = kept;
    return done;
}

ALSO_64(ftruncate);

int truncate(const char *path, off_t size)
{
    char whole[PATH_MAX];
    if (!place_of(AT_FDCWD, path, whole))
        return syscall(SYS_truncate, path, size);
    int fd = open_at(AT_FDCWD, path, O_WRONLY | O_CLOEXEC, 0);
    if (fd < 0)
        return -1;
    int done = ftruncate(fd, size), kept = errno;
    close(fd);
    errno = kept;
    return done;
}

ALSO_64(truncate);

int fallocate(int fd, int mode, off_t offset, off_t length)
{
    char whole[PATH_MAX];
    const char *place = place_of_fd(fd, whole);
    if (!place)
        return syscall(SYS_fallocate, fd, mode, offset, length);
    if (mode & ~FALLOC_FL_KEEP_SIZE)
        give_up("a hole in a file");
    pthread_mutex_lock(&lock);
    int error = fails(WRITES, "fallocate");
    struct stat before;
    fstat(fd, &before);
    int done = error ? -1 : (int)syscall(SYS_fallocate, fd, mode, offset, length);
    if (error)
        errno = error;
    int kept = errno;
    if (!done && !mode && offset + length > before.st_size && !is_shared_memory(place))
        append(TRUNCATE, 0, NULL, before.st_ino, offset + length, NULL, 0, 0);
    pthread_mutex_unlock(&lock);
    errno = kept;
    return done;
}

int posix_fallocate(int fd, off_t offset, off_t length)
{
    return fallocate(fd, 0, offset, length) ? errno : 0;
}

ALSO_64(fallocate);
ALSO_64(posix_fallocate);

/* --- syncing ------------------------------------------------------------------------------ */

static int sync_fd(long number, int fd, const char *call)
{
    char whole[PATH_MAX];
    const char *place = place_of_fd(fd, whole);
    if (!place)
        return syscall(number, fd);
    pthread_mutex_lock(&lock);
    struct stat it;
    int folder_too = !fstat(fd, &it) && S_ISDIR(it.st_mode);
    int error = fails(folder_too ? FOLDER_SYNCS : SYNCS, call);
    int done = error ? -1 : (int)syscall(number, fd);
    if (error)
        errno = error;
    int kept = errno;
    if (!is_shared_memory(place))
        append(done ? SYNC_FAILED : SYNC, 0, NULL, inode_of(fd), done ? kept : 0, NULL, 0, 0);
    pthread_mutex_unlock(&lock);
    errno = kept;
    return done;
}

int fsync(int fd) { return sync_fd(SYS_fsync, fd, "fsync"); }
int fdatasync(int fd) { return sync_fd(SYS_fdatasync, fd, "fdatasync"); }

static int sync_everything(void)
{
    pthread_mutex_lock(&lock);
    syscall(SYS_sync);
    if (folder_length)
        append(SYNC_ALL, 0, NULL, 0, 0, NULL, 0, 0);
    pthread_mutex_unlock(&lock);
    return 0;
}

void sync(void) { sync_everything(); }
int syncfs(int fd)
{
    (void)fd;
    return sync_everything();
}

/* --- names -------------------------------------------------------------------------------- */

int renameat2(int from_dir, const char *from, int to_dir, const char *to, unsigned flags)
{
    char whole_from[PATH_MAX], whole_to[PATH_MAX];
    const char *place = place_of(from_dir, from, whole_from);
    const char *target = place_of(to_dir, to, whole_to);
    if (!place && !target)
        return syscall(SYS_renameat2, from_dir, from, to_dir, to, flags);
    if (!place || !target)
        give_up("a rename across the edge of the folder");
    if (flags & ~1u) /* RENAME_NOREPLACE changes nothing of what a rename that succeeds does */
        give_up("an exchange of names");
    pthread_mutex_lock(&lock);
    int error = fails(WRITES, "rename");
    int done = error ? -1 : (int)syscall(SYS_renameat2, from_dir, from, to_dir, to, flags);
    if (error)
        errno = error;
    int kept = errno;
    if (!done)
        append_text(RENAME, place, 0, target, strlen(target));
    pthread_mutex_unlock(&lock);
    errno = kept;
    return done;
}

int renameat(int from_dir, const char *from, int to_dir, const char *to)
{
    return renameat2(from_dir, from, to_dir, to, 0);
}

int rename(const char *from, const char *to) { return renameat(AT_FDCWD, from, AT_FDCWD, to); }

int unlinkat(int dir, const char *path, int flags)
{
    char whole[PATH_MAX];
    const char *place = place_of(dir, path, whole);
    if (!place)
        return syscall(SYS_unlinkat, dir, path, flags);
    pthread_mutex_lock(&lock);
    int done = syscall(SYS_unlinkat, dir, path, flags);
    int kept = errno;
    if (!done && !is_shared_memory(place))
        append(flags & AT_REMOVEDIR ? RMDIR : UNLINK, 0, place, 0, 0, NULL, 0, 0);
    pthread_mutex_unlock(&lock);
    errno = kept;
    return done;
}

int unlink(const char *path) { return unlinkat(AT_FDCWD, path, 0); }
int rmdir(const char *path) { return unlinkat(AT_FDCWD, path, AT_REMOVEDIR); }

int remove(const char *path)
{
    int done = unlink(path);
    return done && errno == EISDIR ? rmdir(path) : done;
}

int mkdirat(int dir, const char *path, mode_t mode)
{
    char whole[PATH_MAX];
    const char *place = place_of(dir, path, whole);
    if (!place)
        return syscall(SYS_mkdirat, dir, path, mode);
    pthread_mutex_lock(&lock);
    struct stat there;
    int was_there = !syscall(SYS_newfstatat, dir, path, &there, 0);
    int error = was_there ? 0 : fails(WRITES, "mkdir");
    int done = error ? -1 : (int)syscall(SYS_mkdirat, dir, path, mode);
    if (error)
        errno = error;
    int kept = errno;
    if (!done) {
        syscall(SYS_newfstatat, dir, path, &there, 0);
        append(MKDIR, 0, place, there.st_ino, 0, NULL, 0, 0);
    }
    pthread_mutex_unlock(&lock);
    errno = kept;
    return done;
}

int mkdir(const char *path, mode_t mode) { return mkdirat(AT_FDCWD, path, mode); }

/* --- what is refused ---------------------------------------------------------------------- */

static void refuse_path(int dir, const char *path, const char *what)
{
    char whole[PATH_MAX];
    if (place_of(dir, path, whole))
        give_up(what);
}

int linkat(int a, const char *from, int b, const char *to, int flags)
{
    refuse_path(b, to, "a link");
    return syscall(SYS_linkat, a, from, b, to, flags);
}

int link(const char *from, const char *to) { return linkat(AT_FDCWD, from, AT_FDCWD, to, 0); }

int symlinkat(const char *target, int dir, const char *path)
{
    refuse_path(dir, path, "a symbolic link");
    return syscall(SYS_symlinkat, target, dir, path);
}

int symlink(const char *target, const char *path) { return symlinkat(target, AT_FDCWD, path); }

FILE *fopen(const char *path, const char *mode)
{
    static FILE *(*real)(const char *, const char *);
    if (!real)
        real = (FILE * (*)(const char *, const char *)) dlsym(RTLD_NEXT, "fopen");
    if (strpbrk(mode, "wa+"))
        refuse_path(AT_FDCWD, path, "a stdio stream");
    return real(path, mode);
}

ALSO_64(fopen);

ssize_t sendfile(int out, int in, off_t *offset, size_t count)
{
    char whole[PATH_MAX];
    if (place_of_fd(out, whole)) {
        errno = EINVAL;
        return -1;
    }
    return syscall(SYS_sendfile, out, in, offset, count);
}

ALSO_64(sendfile);

ssize_t copy_file_range(int in, off64_t *from, int out, off64_t *to, size_t size, unsigned flags)
{
    char whole[PATH_MAX];
    if (place_of_fd(out, whole)) {
        errno = EINVAL;
        return -1;
    }
    return syscall(SYS_copy_file_range, in, from, out, to, size, flags);
}

void *mmap(void *where, size_t size, int protection, int flags, int fd, off_t offset)
{
    char whole[PATH_MAX];
    if (fd >= 0 && folder_length && (flags & MAP_SHARED) && (protection & PROT_WRITE)) {
        const char *place = place_of_fd(fd, whole);
        if (place && !is_shared_memory(place))
            give_up("a writable shared mapping");
    }
    return (void *)syscall(SYS_mmap, where, size, protection, flags, fd, offset);
}

ALSO_64(mmap);
