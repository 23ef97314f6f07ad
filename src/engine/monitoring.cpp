#include "engine/monitoring.h"

#include "cpython/objects.h"

namespace midflight {

void carry_local_events(const Staged& staged) {
  constexpr int kTools = 6;  // `sys.monitoring` has so many identifiers
  Ref monitoring = find_attr(import_module("sys"), "monitoring");
  if (!monitoring) return;  // before 3.12
  for (int i = 0; i < kTools; ++i) {
    Ref tool = make_int(i);
    if (call_method(monitoring, "get_tool", {tool}) == BorrowedRef(Py_None)) continue;
    for (const auto& module : staged.modules) {
      for (const auto& [live, next] : module->code_pairs) {
        Ref events = call_method(monitoring, "get_local_events", {tool, live});
        if (is_truthy(events)) call_method(monitoring, "set_local_events", {tool, next, events});
      }
    }
  }
}

}  // namespace midflight
