/*
 * Stands between a program and its disk (LD_PRELOAD, Linux). It does two things, both only to files below
 * COIPO_DISK_ROOT:
 *
 * 1. It keeps, in COIPO_DISK_SHADOW, what a power cut would leave: of every file that is written to, the
 *    bytes that were flushed; of every folder that was flushed, the names it held.
 * 2. It lets the Nth call of some kinds fail, tear, be swallowed, or end the process, as the words in the
 *    file COIPO_DISK_CONTROL say (`disk/control.ts` writes them, also while the program runs).
 *
 * Every call goes through one lock: slow and simple.
 */
#define _GNU_SOURCE
#include <dirent.h>
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
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

/* As in disk/control.ts. */
enum { CALL_WRITE = 1, CALL_FLUSH = 2, CALL_RESIZE = 4, CALL_NAME = 8, CALL_READ = 16 };
enum { FILE_DATA = 1, FILE_LOG = 2, FILE_OTHER = 4 };
enum {
  DO_NOTHING, DO_FULL, DO_BROKEN, DO_SHORT, DO_DIE_BEFORE, DO_DIE_AFTER, DO_DIE_TORN, DO_SWALLOW
};
struct control { int32_t action, calls, files, pass, times, met; };

#define MOST_FILES 65536
#define MOST_RANGES 4096

struct range { off_t from, to; };
struct file {
  ino_t ino;
  int shadow;             /* descriptor of what is flushed of it */
  struct file *next;
  int ranges;             /* -1: all of it */
  struct range range[MOST_RANGES];
};

static pthread_mutex_t lock = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;
static struct control *control;
static char root[PATH_MAX], shadow[PATH_MAX];
static size_t root_length;
static struct file *files;
static struct { struct file *file; unsigned char kind; } opened[MOST_FILES];

#define REAL(name) static __typeof__(name) *real_##name
REAL(open64); REAL(openat64); REAL(close); REAL(write); REAL(writev); REAL(pwrite64); REAL(pwritev64);
REAL(pread64); REAL(fsync); REAL(fdatasync); REAL(ftruncate64); REAL(rename); REAL(unlink);
REAL(copy_file_range); REAL(sendfile64); REAL(unlinkat); REAL(remove);

static void find_real(void) {
#define FIND(name) if (!real_##name) real_##name = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)
  FIND(open64); FIND(openat64); FIND(close); FIND(write); FIND(writev); FIND(pwrite64); FIND(pwritev64);
  FIND(pread64); FIND(fsync); FIND(fdatasync); FIND(ftruncate64); FIND(rename); FIND(unlink);
  FIND(copy_file_range); FIND(sendfile64); FIND(unlinkat); FIND(remove);
}

__attribute__((constructor)) static void begin(void) {
  find_real();
  const char *from = getenv("COIPO_DISK_ROOT"), *to = getenv("COIPO_DISK_SHADOW");
  const char *words = getenv("COIPO_DISK_CONTROL");
  if (from) { snprintf(root, sizeof root, "%s/", from); root_length = strlen(root); }
  if (to) snprintf(shadow, sizeof shadow, "%s", to);
  if (words) {
    int fd = real_open64(words, O_RDWR);
    if (fd >= 0) {
      void *at = mmap(NULL, sizeof *control, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
      if (at != MAP_FAILED) control = at;
      real_close(fd);
    }
  }
}

static int is_ours(const char *path) {
  return root_length > 0 && path && strncmp(path, root, root_length) == 0;
}

static int ends_with(const char *path, const char *end) {
  size_t a = strlen(path), b = strlen(end);
  return a >= b && strcmp(path + a - b, end) == 0;
}

static int kind_of(const char *path) {
  if (ends_with(path, "/coipo.db")) return FILE_DATA;
  if (ends_with(path, "/coipo.db-wal")) return FILE_LOG;
  return FILE_OTHER;
}

/* What is to happen at this call. */
static int action_at(int call, int kind) {
  struct control *c = control;
  if (!c || c->action == DO_NOTHING || !(c->calls & call) || !(c->files & kind)) return DO_NOTHING;
  if (c->pass > 0) { c->pass -= 1; return DO_NOTHING; }
  if (c->times == 0) return DO_NOTHING;
  if (c->times > 0) c->times -= 1;
  c->met += 1;
  return c->action;
}

static void die(void) { kill(getpid(), SIGKILL); for (;;) pause(); }

static void copy_range(int from, int to, off_t at, off_t until) {
  char block[65536];
  while (at < until) {
    size_t want = until - at < (off_t)sizeof block ? (size_t)(until - at) : sizeof block;
    ssize_t got = real_pread64(from, block, want, at);
    if (got <= 0) return;
    for (ssize_t put = 0; put < got;) {
      ssize_t done = real_pwrite64(to, block + put, got - put, at + put);
      if (done <= 0) return;
      put += done;
    }
    at += got;
  }
}

/* The file as the disk has it, before its first write in this process. */
static struct file *file_of(int fd, int is_new) {
  struct stat found;
  if (fstat(fd, &found) != 0 || !S_ISREG(found.st_mode)) return NULL;
  for (struct file *f = files; f; f = f->next) if (f->ino == found.st_ino) return f;
  struct file *f = calloc(1, sizeof *f);
  char path[PATH_MAX + 32];
  snprintf(path, sizeof path, "%s/%lu", shadow, (unsigned long)found.st_ino);
  f->ino = found.st_ino;
  f->shadow = real_open64(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (!is_new) {
    char self[64];
    snprintf(self, sizeof self, "/proc/self/fd/%d", fd);
    int reader = real_open64(self, O_RDONLY | O_CLOEXEC);
    if (reader >= 0) { copy_range(reader, f->shadow, 0, found.st_size); real_close(reader); }
  }
  f->next = files;
  files = f;
  return f;
}

static void dirty(struct file *f, off_t from, off_t to) {
  if (!f || f->ranges < 0 || from >= to) return;
  if (f->ranges > 0) {
    struct range *last = &f->range[f->ranges - 1];
    if (from <= last->to && to >= last->from) {
      if (from < last->from) last->from = from;
      if (to > last->to) last->to = to;
      return;
    }
  }
  if (f->ranges == MOST_RANGES) f->ranges = -1;
  else f->range[f->ranges++] = (struct range){from, to};
}

static void keep_flushed(int fd, struct file *f) {
  struct stat found;
  if (!f || fstat(fd, &found) != 0) return;
  char self[64];
  snprintf(self, sizeof self, "/proc/self/fd/%d", fd);
  int reader = real_open64(self, O_RDONLY | O_CLOEXEC);
  if (reader < 0) return;
  if (f->ranges < 0) copy_range(reader, f->shadow, 0, found.st_size);
  else for (int i = 0; i < f->ranges; i += 1) {
    off_t to = f->range[i].to < found.st_size ? f->range[i].to : found.st_size;
    copy_range(reader, f->shadow, f->range[i].from, to);
  }
  if (real_ftruncate64(f->shadow, found.st_size) != 0) abort();
  real_close(reader);
  f->ranges = 0;
}

/* The names a folder holds, on disk from now on. */
static void keep_names(int fd) {
  struct stat found;
  char self[64], path[PATH_MAX + 1], from[PATH_MAX + 64], to[PATH_MAX + 64];
  snprintf(self, sizeof self, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(self, path, PATH_MAX);
  if (length <= 0 || fstat(fd, &found) != 0) return;
  path[length] = 0;
  if (!is_ours(path) && strncmp(path, root, root_length - 1) != 0) return;
  DIR *folder = opendir(path);
  if (!folder) return;
  snprintf(from, sizeof from, "%s/names-%lu.new", shadow, (unsigned long)found.st_ino);
  snprintf(to, sizeof to, "%s/names-%lu", shadow, (unsigned long)found.st_ino);
  FILE *list = fopen(from, "w");
  for (struct dirent *entry; list && (entry = readdir(folder));) {
    if (entry->d_name[0] == '.') continue;
    fprintf(list, "%lu %s\n", (unsigned long)entry->d_ino, entry->d_name);
  }
  closedir(folder);
  if (list) { fclose(list); real_rename(from, to); }
}

/* A name goes: what it named stays to be had, for the names on disk may still be the old ones. */
static void keep_named(const char *path) {
  struct stat found;
  char kept[PATH_MAX + 32];
  if (stat(path, &found) != 0 || !S_ISREG(found.st_mode)) return;
  snprintf(kept, sizeof kept, "%s/inode-%lu", shadow, (unsigned long)found.st_ino);
  link(path, kept);
}

static void remember(int fd, const char *path, int flags, int was_there) {
  if (fd < 0 || fd >= MOST_FILES || !is_ours(path)) return;
  opened[fd].kind = kind_of(path);
  opened[fd].file = NULL;
  int writes = (flags & O_ACCMODE) != O_RDONLY;
  /* The index of the log is made anew by whoever comes after a power cut. */
  if (!writes || !shadow[0] || ends_with(path, "-shm")) return;
  opened[fd].file = file_of(fd, !was_there);
  if (was_there && (flags & O_TRUNC) && opened[fd].file) opened[fd].file->ranges = -1;
}

static int open_any(int at, const char *path, int flags, mode_t mode) {
  find_real();
  if (!is_ours(path)) return real_openat64(at, path, flags, mode);
  pthread_mutex_lock(&lock);
  int was_there = access(path, F_OK) == 0;
  if (was_there && (flags & O_TRUNC)) {
    /* Looked at before it is emptied. */
    int fd = real_openat64(at, path, flags & ~(O_TRUNC | O_EXCL | O_CREAT), mode);
    if (fd >= 0) { if (shadow[0]) file_of(fd, 0); real_close(fd); }
  }
  int fd = real_openat64(at, path, flags, mode);
  int error = errno;
  remember(fd, path, flags, was_there);
  pthread_mutex_unlock(&lock);
  errno = error;
  return fd;
}

#define MODE_OF(flags, mode) \
  mode_t mode = 0; \
  if ((flags) & (O_CREAT | O_TMPFILE)) { va_list a; va_start(a, flags); mode = va_arg(a, mode_t); va_end(a); }

int open64(const char *path, int flags, ...) { MODE_OF(flags, mode); return open_any(AT_FDCWD, path, flags, mode); }
int open(const char *path, int flags, ...) { MODE_OF(flags, mode); return open_any(AT_FDCWD, path, flags, mode); }
int openat64(int at, const char *path, int flags, ...) { MODE_OF(flags, mode); return open_any(at, path, flags, mode); }
int openat(int at, const char *path, int flags, ...) { MODE_OF(flags, mode); return open_any(at, path, flags, mode); }

int close(int fd) {
  find_real();
  if (fd >= 0 && fd < MOST_FILES && opened[fd].kind) {
    pthread_mutex_lock(&lock);
    opened[fd].kind = 0;
    opened[fd].file = NULL;
    int answer = real_close(fd);
    pthread_mutex_unlock(&lock);
    return answer;
  }
  return real_close(fd);
}

static int is_open(int fd) { return fd >= 0 && fd < MOST_FILES && opened[fd].kind; }

/* Where a write without a place goes. */
static off_t place(int fd) {
  if (fcntl(fd, F_GETFL) & O_APPEND) { struct stat found; return fstat(fd, &found) ? 0 : found.st_size; }
  return lseek(fd, 0, SEEK_CUR);
}

static ssize_t write_any(int fd, const struct iovec *parts, int count, off_t at, int moves) {
  size_t length = 0;
  for (int i = 0; i < count; i += 1) length += parts[i].iov_len;
  pthread_mutex_lock(&lock);
  int action = action_at(CALL_WRITE, opened[fd].kind);
  if (action == DO_FULL || action == DO_BROKEN) {
    errno = action == DO_FULL ? ENOSPC : EIO;
    pthread_mutex_unlock(&lock);
    return -1;
  }
  if (action == DO_DIE_BEFORE) die();
  off_t from = moves ? place(fd) : at;
  ssize_t done;
  if ((action == DO_SHORT || action == DO_DIE_TORN) && length > 1) {
    /* A part of it, and not by sectors. */
    size_t part = parts[0].iov_len > 1 ? 1 + (length * 7919) % (parts[0].iov_len - 1) : parts[0].iov_len;
    done = moves ? real_write(fd, parts[0].iov_base, part) : real_pwrite64(fd, parts[0].iov_base, part, at);
  } else {
    done = moves ? real_writev(fd, parts, count) : real_pwritev64(fd, parts, count, at);
  }
  int error = errno;
  if (done > 0) dirty(opened[fd].file, from, from + done);
  if (action == DO_DIE_AFTER || action == DO_DIE_TORN) die();
  pthread_mutex_unlock(&lock);
  errno = error;
  return done;
}

ssize_t write(int fd, const void *data, size_t length) {
  find_real();
  if (!is_open(fd)) return real_write(fd, data, length);
  struct iovec part = {(void *)data, length};
  return write_any(fd, &part, 1, 0, 1);
}
ssize_t writev(int fd, const struct iovec *parts, int count) {
  find_real();
  return is_open(fd) ? write_any(fd, parts, count, 0, 1) : real_writev(fd, parts, count);
}
ssize_t pwrite64(int fd, const void *data, size_t length, off64_t at) {
  find_real();
  if (!is_open(fd)) return real_pwrite64(fd, data, length, at);
  struct iovec part = {(void *)data, length};
  return write_any(fd, &part, 1, at, 0);
}
ssize_t pwrite(int fd, const void *data, size_t length, off_t at) { return pwrite64(fd, data, length, at); }
ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t at) {
  find_real();
  return is_open(fd) ? write_any(fd, parts, count, at, 0) : real_pwritev64(fd, parts, count, at);
}
ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t at) { return pwritev64(fd, parts, count, at); }

ssize_t pread64(int fd, void *data, size_t length, off64_t at) {
  find_real();
  if (is_open(fd)) {
    pthread_mutex_lock(&lock);
    int action = action_at(CALL_READ, opened[fd].kind);
    pthread_mutex_unlock(&lock);
    if (action == DO_BROKEN) { errno = EIO; return -1; }
  }
  return real_pread64(fd, data, length, at);
}
ssize_t pread(int fd, void *data, size_t length, off_t at) { return pread64(fd, data, length, at); }

static int flush_any(int fd, int data_only) {
  find_real();
  struct stat found;
  int is_folder = root_length > 0 && fstat(fd, &found) == 0 && S_ISDIR(found.st_mode);
  if (!is_open(fd) && !is_folder) return data_only ? real_fdatasync(fd) : real_fsync(fd);
  pthread_mutex_lock(&lock);
  int action = action_at(CALL_FLUSH, is_folder ? FILE_OTHER : opened[fd].kind);
  int answer = 0;
  if (action == DO_DIE_BEFORE || action == DO_DIE_TORN) die();
  if (action == DO_FULL || action == DO_BROKEN) {
    /* As Linux does it: what could not be flushed is not tried again. */
    if (!is_folder && opened[fd].file) opened[fd].file->ranges = 0;
    errno = action == DO_FULL ? ENOSPC : EIO;
    answer = -1;
  } else if (action != DO_SWALLOW) {
    /* The shadow is what a power cut leaves: the real disk need not be waited for. */
    if (shadow[0]) { if (is_folder) keep_names(fd); else keep_flushed(fd, opened[fd].file); }
    else answer = data_only ? real_fdatasync(fd) : real_fsync(fd);
  }
  if (action == DO_DIE_AFTER) die();
  pthread_mutex_unlock(&lock);
  return answer;
}
int fsync(int fd) { return flush_any(fd, 0); }
int fdatasync(int fd) { return flush_any(fd, 1); }

int ftruncate64(int fd, off64_t size) {
  find_real();
  if (!is_open(fd)) return real_ftruncate64(fd, size);
  pthread_mutex_lock(&lock);
  int action = action_at(CALL_RESIZE, opened[fd].kind);
  if (action == DO_FULL || action == DO_BROKEN) {
    errno = action == DO_FULL ? ENOSPC : EIO;
    pthread_mutex_unlock(&lock);
    return -1;
  }
  if (action == DO_DIE_BEFORE || action == DO_DIE_TORN) die();
  struct stat before;
  int known = fstat(fd, &before) == 0;
  int answer = real_ftruncate64(fd, size);
  if (answer == 0 && known && size < before.st_size) dirty(opened[fd].file, size, before.st_size);
  if (action == DO_DIE_AFTER) die();
  pthread_mutex_unlock(&lock);
  return answer;
}
int ftruncate(int fd, off_t size) { return ftruncate64(fd, size); }

/* Before and after a name changes. */
static int begin_name(void) {
  int action = action_at(CALL_NAME, FILE_OTHER | FILE_DATA | FILE_LOG);
  if (action == DO_DIE_BEFORE || action == DO_DIE_TORN) die();
  if (action == DO_FULL || action == DO_BROKEN) { errno = action == DO_FULL ? ENOSPC : EIO; return -1; }
  return action;
}

int rename(const char *from, const char *to) {
  find_real();
  if (!is_ours(from) && !is_ours(to)) return real_rename(from, to);
  pthread_mutex_lock(&lock);
  int action = begin_name(), answer = -1, error = errno;
  if (action >= 0) {
    if (shadow[0]) keep_named(to);
    answer = real_rename(from, to);
    error = errno;
    if (action == DO_DIE_AFTER) die();
  }
  pthread_mutex_unlock(&lock);
  errno = error;
  return answer;
}

static int unlink_any(const char *path, int at, int flags, int how) {
  pthread_mutex_lock(&lock);
  int action = begin_name(), answer = -1, error = errno;
  if (action >= 0) {
    if (shadow[0]) keep_named(path);
    answer = how == 0 ? real_unlink(path) : how == 1 ? real_unlinkat(at, path, flags) : real_remove(path);
    error = errno;
    if (action == DO_DIE_AFTER) die();
  }
  pthread_mutex_unlock(&lock);
  errno = error;
  return answer;
}
int unlink(const char *path) {
  find_real();
  return is_ours(path) ? unlink_any(path, 0, 0, 0) : real_unlink(path);
}
int unlinkat(int at, const char *path, int flags) {
  find_real();
  return is_ours(path) && !(flags & AT_REMOVEDIR) ? unlink_any(path, at, flags, 1) : real_unlinkat(at, path, flags);
}
int remove(const char *path) {
  find_real();
  return is_ours(path) ? unlink_any(path, 0, 0, 2) : real_remove(path);
}

/* Copies made by the system itself: all of the target is new. */
ssize_t copy_file_range(int from, off64_t *from_at, int to, off64_t *to_at, size_t length, unsigned flags) {
  find_real();
  ssize_t done = real_copy_file_range(from, from_at, to, to_at, length, flags);
  pthread_mutex_lock(&lock);
  if (is_open(to) && opened[to].file) opened[to].file->ranges = -1;
  pthread_mutex_unlock(&lock);
  return done;
}
ssize_t sendfile64(int to, int from, off64_t *at, size_t length) {
  find_real();
  ssize_t done = real_sendfile64(to, from, at, length);
  pthread_mutex_lock(&lock);
  if (is_open(to) && opened[to].file) opened[to].file->ranges = -1;
  pthread_mutex_unlock(&lock);
  return done;
}
ssize_t sendfile(int to, int from, off_t *at, size_t length) { return sendfile64(to, from, at, length); }
