#include "plan/stale_hashes.h"

#include "base/dotted.h"
#include "baseline/definitions.h"
#include "baseline/hashed.h"
#include "cpython/function.h"
#include "cpython/objects.h"
#include "cpython/type.h"
#include "plan/instances.h"

namespace midflight {
namespace {

constexpr const char* kHash = "__hash__";

Ref class_with_other_hash(const Write& write) {
  if (const auto* attribute = dynamic_cast<const TypeAttributeWrite*>(&write)) {
    return text_equals(attribute->name(), kHash) ? Ref::borrow(write.target()) : Ref();
  }
  if (dynamic_cast<const FunctionWrite*>(&write) == nullptr) return {};
  const BorrowedRef function = write.target();
  if (!text_equals(code_name(code_of(function)), kHash)) return {};
  Ref owner = find_class(globals_of(function), parent_of(to_text(qualname_of(function))));
  return owner && own_attribute(owner, make_str(kHash)) == function ? owner : Ref();
}

}  // namespace

void report_stale_hashes(Plan& plan) {
  std::vector<Ref> classes;
  for (const auto& write : plan.writes) {
    if (Ref type = class_with_other_hash(*write)) classes.push_back(std::move(type));
  }
  for (const Ref& type : classes) {
    const std::vector<Ref> instances = live_instances({type});
    if (instances.empty() || !may_be_hashed({instances.begin(), instances.end()})) continue;
    const Ref home = home_of(type);
    plan.entries.push_back({"stale", "hash", home ? to_text(home) : "", to_text(type_qualname(type)),
                            "objects of the class are keys or elements where their old hash has put them; enter them "
                            "again, in a migration hook for example",
                            0});
  }
}

}  // namespace midflight
