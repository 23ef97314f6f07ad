#include "plan/abstract_registries.h"

#include <algorithm>
#include <unordered_set>

#include "cpython/objects.h"
#include "cpython/type.h"

namespace midflight {
namespace {

bool registers(const Statement& statement) { return statement->run.attributes.contains("register"); }

void find_below(BorrowedRef type, BorrowedRef metaclass, const EntrySources& sources,
                std::unordered_set<BorrowedRef>& seen, std::vector<Holder>& found) {
  if (!seen.insert(type).second) return;
  Ref registry = PyType_IsSubtype(type.type(), metaclass.as<PyTypeObject>()) != 0 ? abstract_registry(type) : Ref();
  if (registry) {
    Holder holder{registry, nullptr, to_text(type_qualname(type)), -1, elements_of(registry), Ref::borrow(type)};
    for (Element& element : holder.elements) {
      element.in_base = false;
      element.source = sources.find(element.value);
    }
    found.push_back(std::move(holder));
  }
  for (const Ref& subclass : subclasses_of(type)) find_below(subclass, metaclass, sources, seen, found);
}

}  // namespace

bool registers_classes(const PlanInput& input) {
  return std::any_of(input.slices.begin(), input.slices.end(), [](const ModuleSlice& slice) {
    const std::vector<Statement>& next = slice.staged->next->statements;
    for (std::size_t i = 0; i < slice.run.size(); ++i) {
      if (slice.run[i] && registers(next[i])) return true;
    }
    const std::vector<const Statement*> outgoing = slice.outgoing();
    return std::any_of(outgoing.begin(), outgoing.end(), [](const Statement* old) { return registers(*old); });
  });
}

std::vector<Holder> find_abstract_registries(const EntrySources& sources) {
  std::vector<Holder> found;
  std::unordered_set<BorrowedRef> seen;
  Ref metaclass = get_attr(import_module("abc"), "ABCMeta");
  find_below(reinterpret_cast<PyObject*>(&PyBaseObject_Type), metaclass, sources, seen, found);
  return found;
}

}  // namespace midflight
