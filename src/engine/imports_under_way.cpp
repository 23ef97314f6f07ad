#include "engine/imports_under_way.h"

#include <algorithm>

#include "base/clock.h"
#include "base/dotted.h"
#include "cpython/objects.h"

namespace midflight {
namespace {

constexpr double kLong = 1;  // seconds

}  // namespace

ImportsUnderWay::Import::Import(ImportsUnderWay& all, BorrowedRef code)
    : all_(all),
      place_(all.imports_.insert(all.imports_.end(), {Ref::borrow(code), PyThread_get_thread_ident(), now_seconds()})) {
}

ImportsUnderWay::Import::~Import() {
  all_.imports_.erase(place_);
  // One that has been at it for long is the program.
  const double now = now_seconds();
  const auto is_long = [&](const Begun& import) { return now - import.when > kLong; };
  if (std::all_of(all_.imports_.begin(), all_.imports_.end(), is_long)) all_.names_.forget();
}

bool ImportsUnderWay::may_need(const std::vector<std::string>& modules) const {
  const unsigned long self = PyThread_get_thread_ident();
  const double now = now_seconds();
  return std::any_of(imports_.begin(), imports_.end(), [&](const Begun& import) {
    if (import.thread == self || now - import.when > kLong) return false;
    const std::vector<Ref> names = sequence_items(get_attr(import.code, "co_names"));
    return std::any_of(names.begin(), names.end(), [&](const Ref& name) {
      return std::any_of(modules.begin(), modules.end(), [&](const std::string& module) {
        return text_equals(name, module.c_str()) || text_equals(name, last_of(module).c_str());
      });
    });
  });
}

}  // namespace midflight
