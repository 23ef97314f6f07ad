#include "stage/source.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <string>
#include <thread>

#include "cpython/error.h"
#include "cpython/gil.h"
#include "cpython/objects.h"

namespace midflight {
namespace {

class File {
 public:
  explicit File(const std::string& path) : descriptor_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
  ~File() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  bool is_open() const { return descriptor_ >= 0; }
  bool state(struct stat& out) const { return ::fstat(descriptor_, &out) == 0; }
  bool read(std::string& out) const {
    char buffer[1 << 16];
    for (;;) {
      const ssize_t count = ::read(descriptor_, buffer, sizeof buffer);
      if (count == 0) return true;
      if (count < 0 && errno == EINTR) continue;
      if (count < 0) return false;
      out.append(buffer, static_cast<std::size_t>(count));
    }
  }

 private:
  int descriptor_;
};

bool same_state(const struct stat& a, const struct stat& b) {
  return a.st_ino == b.st_ino && a.st_dev == b.st_dev && a.st_size == b.st_size &&
         a.st_mtim.tv_sec == b.st_mtim.tv_sec && a.st_mtim.tv_nsec == b.st_mtim.tv_nsec;
}

enum class Outcome { stable, moving, failed };

Outcome read_once(const std::string& path, std::string& content) {
  content.clear();
  struct stat before{}, after{}, named{};
  File file(path);
  if (!file.is_open() || !file.state(before) || !file.read(content) || !file.state(after)) return Outcome::failed;
  // The name may point at another file by now (editors replace files).
  if (::stat(path.c_str(), &named) != 0) return Outcome::moving;
  const bool whole = content.size() == static_cast<std::size_t>(after.st_size);
  return whole && same_state(before, after) && same_state(after, named) ? Outcome::stable : Outcome::moving;
}

}  // namespace

Ref read_stable(BorrowedRef path) {
  Ref encoded = require(PyUnicode_EncodeFSDefault(path.get()));
  const std::string name(PyBytes_AS_STRING(encoded.get()));
  std::string content;
  constexpr int kAttempts = 50;
  for (int attempt = 0; attempt < kAttempts; ++attempt) {
    Outcome outcome = Outcome::failed;
    int error = 0;
    {
      const WithoutGil waiting;  // reading may throw for want of memory
      if (attempt > 0) std::this_thread::sleep_for(std::chrono::milliseconds(10));
      outcome = read_once(name, content);
      error = errno;
    }
    if (outcome == Outcome::stable) {
      return require(PyBytes_FromStringAndSize(content.data(), static_cast<Py_ssize_t>(content.size())));
    }
    if (outcome == Outcome::failed) {
      errno = error;
      PyErr_SetFromErrnoWithFilenameObject(PyExc_OSError, path.get());
      throw PythonError();
    }
  }
  raise(PyExc_TimeoutError, name + ": is being written all the time; no stable content to read");
}

}  // namespace midflight
