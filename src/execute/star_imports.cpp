#include "execute/star_imports.h"

#include <algorithm>
#include <map>

#include "cpython/objects.h"
#include "execute/world.h"

namespace midflight {

Names exported_names(BorrowedRef namespace_dict, BorrowedRef all) {
  Names names;
  if (all && (PyList_Check(all.get()) || PyTuple_Check(all.get()))) {
    for (const Ref& name : sequence_items(all)) {
      if (is_str(name)) names.insert(to_text(name));
    }
    return names;
  }
  for (const Item& item : dict_items(namespace_dict)) {
    if (is_str(item.key) && !to_text(item.key).starts_with("_")) names.insert(to_text(item.key));
  }
  return names;
}

bool has_star_import(const Analysis& source) {
  return std::any_of(source.statements.begin(), source.statements.end(),
                     [](const Statement& statement) { return statement->star_import; });
}

namespace {

// The modules that the statement imports all names from.
Names star_targets(const ModuleRecord& record, const StatementFacts& statement) {
  Names modules;
  if (!statement.star_import) return modules;
  for (const ImportBinding& import : statement.imports) {
    if (import.attribute == "*") modules.insert(absolute_module(record, import));
  }
  return modules;
}

}  // namespace

Names star_imported(const ModuleRecord& record, const Analysis& source) {
  Names modules;
  for (const Statement& statement : source.statements) modules.merge(star_targets(record, *statement.facts));
  return modules;
}

Names exported_by(const Names& modules) {
  Names names;
  for (const std::string& name : modules) {
    const Ref module = find_item(PyImport_GetModuleDict(), name.c_str());
    if (!module || !PyModule_Check(module.get())) continue;
    const BorrowedRef dict = PyModule_GetDict(module.get());
    names.merge(exported_names(dict, find_item(dict, "__all__")));
  }
  return names;
}

Names brought_by(const World& world, const ModuleRecord& record, const StatementFacts& statement) {
  Names names;
  for (const std::string& target : star_targets(record, statement)) {
    const StagedModule* from = world.find_module(target);
    Names brought = exported_by({target});
    if (from != nullptr && from->live && from->content_changed) {
      std::erase_if(brought, [&](const std::string& name) {
        return from->live->bound.contains(name) && !from->next->bound.contains(name);
      });
      for (const std::string& name : from->next->bound) {
        if (!from->live->bound.contains(name) && !name.starts_with("_")) brought.insert(name);
      }
    }
    names.merge(brought);
  }
  return names;
}

namespace {

// By name, the statements that bind it, in order: as `number` gives it.
template <class Brought, class Number>
std::map<std::string, std::vector<int>> binders_in(const Analysis& source, const Brought& brought,
                                                   const Number& number) {
  std::map<std::string, std::vector<int>> binders;
  for (std::size_t i = 0; i < source.statements.size(); ++i) {
    const StatementFacts& statement = *source.statements[i].facts;
    Names names = statement.star_import ? brought(statement) : Names();
    names.insert(statement.run.binds.begin(), statement.run.binds.end());
    for (const std::string& name : names) binders[name].push_back(number(i));
  }
  return binders;
}

}  // namespace

Names rebound_by_star_imports(const World& world, const StagedModule& module) {
  if (!module.live || (!has_star_import(*module.live) && !has_star_import(*module.next))) return {};
  const ModuleRecord& record = *module.record;
  Names brought;
  const auto brought_before = [&](const StatementFacts& statement) {
    Names names = exported_by(star_targets(record, statement));
    brought.insert(names.begin(), names.end());
    return names;
  };
  const auto brought_now = [&](const StatementFacts& statement) {
    Names names = brought_by(world, record, statement);
    brought.insert(names.begin(), names.end());
    return names;
  };
  auto before = binders_in(*module.live, brought_before, [](std::size_t i) { return static_cast<int>(i); });
  auto now = binders_in(*module.next, brought_now, [&](std::size_t i) { return module.partner[i]; });
  std::erase_if(brought, [&](const std::string& name) {
    return before[name] == now[name] || (before[name].size() < 2 && now[name].size() < 2);
  });
  return brought;
}

}  // namespace midflight
