#include "plan/stale_hashes.h"

#include <unordered_set>

#include "baseline/hashed.h"
#include "cpython/function.h"
#include "cpython/objects.h"
#include "cpython/type.h"
#include "plan/instances.h"

namespace midflight {
namespace {

constexpr const char* kHash = "__hash__";

// The class whose method the function is, if its qualified name leads there; else empty.
Ref owner_of(BorrowedRef function) {
  const std::string qualname = to_text(qualname_of(function));
  Ref owner = find_item(globals_of(function), qualname.substr(0, qualname.find('.')).c_str());
  for (std::size_t dot = qualname.find('.'); owner && is_type(owner);) {
    const std::size_t next = qualname.find('.', dot + 1);
    const Ref name = make_str(qualname.substr(dot + 1, next == std::string::npos ? next : next - dot - 1));
    const BorrowedRef member = own_attribute(owner, name);
    if (member == function) return owner;
    if (next == std::string::npos) break;
    owner = Ref::borrow(member);
    dot = next;
  }
  return {};
}

Ref class_with_other_hash(const Write& write) {
  if (const auto* attribute = dynamic_cast<const TypeAttributeWrite*>(&write)) {
    return text_equals(attribute->name(), kHash) ? Ref::borrow(write.target()) : Ref();
  }
  if (dynamic_cast<const FunctionWrite*>(&write) == nullptr) return {};
  return text_equals(code_name(code_of(write.target())), kHash) ? owner_of(write.target()) : Ref();
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
