#include "plan/complete_baseline.h"

#include <algorithm>
#include <map>

#include "base/dotted.h"
#include "baseline/definitions.h"
#include "baseline/native.h"
#include "cpython/container.h"
#include "cpython/function.h"
#include "cpython/objects.h"
#include "cpython/type.h"
#include "execute/world.h"
#include "stage/stage.h"
#include "stage/syntax.h"

namespace midflight {
namespace {

// What it is called in the class: names with two leading underscores are the class's own.
std::string mangled(const std::string& qualname, const std::string& name) {
  std::string owner = last_of(qualname);
  owner.erase(0, owner.find_first_not_of('_'));
  const bool is_private = name.starts_with("__") && !name.ends_with("__") && !owner.empty();
  return is_private ? "_" + owner + name : name;
}

// The members of a class that are computed from what is known, by running just their statements.
class KnownMembers {
 public:
  KnownMembers(const ModuleRecord& record, const KnownValues::Values& values) : record_(record), globals_(make_dict()) {
    set_item(globals_, "__builtins__", find_item(values.space, "__builtins__"));
    for (const std::string& name : values.names) {
      // Bound twice, it may have had another value.
      if (record.analysis->binders_of(name).size() > 1) continue;
      set_item(globals_, name.c_str(), find_item(values.space, name.c_str()));
    }
  }

  NamedShapes shapes(const ClassMembers& members) {
    std::multimap<int, std::pair<std::string, Ref>> in_order;  // by line
    for (const auto& [name, member] : members) {
      if (!member.computed) continue;
      in_order.emplace(syntax_.number(member.computed, "lineno"), std::pair{name, member.computed});
    }
    NamedShapes shapes;
    Ref locals = make_dict();
    for (const auto& [line, member] : in_order) {
      const auto& [name, node] = member;
      if (!reads_known(syntax_.field(node, "value"), members, locals) ||
          !compute_statement(syntax_, record_, node, globals_, locals)) {
        continue;
      }
      shapes.emplace(name, Shaper().shape(find_item(locals, name.c_str())));
    }
    return shapes;
  }

 private:
  // Whether it reads no member that is not known.
  bool reads_known(BorrowedRef node, const ClassMembers& members, BorrowedRef locals) {
    if (syntax_.kind(node) == NodeKind::name) {
      const std::string name = syntax_.text(node, "id");
      return !members.contains(name) || find_item(locals, name.c_str());
    }
    const std::vector<Ref> children = syntax_.children(node);
    return std::all_of(children.begin(), children.end(),
                       [&](const Ref& child) { return reads_known(child, members, locals); });
  }

  const ModuleRecord& record_;
  Ref globals_;
  Syntax syntax_;
};

// A definition that stands where its own statement puts it: the source's, whatever else is unknown.
bool is_in_its_place(const ModuleRecord& record, BorrowedRef value, const std::string& qualname) {
  if (is_type(value)) {
    const Ref module = is_python_class(value) ? home_of(value) : Ref();
    // A class may say that it is from a package that shows it.
    return module && (record.name + ".").starts_with(to_text(module) + ".") &&
           to_text(type_qualname(value)) == qualname;
  }
  Ref function = innermost_function(value);
  return function && globals_of(function) == record.namespace_dict() &&
         to_text(code_qualname(code_of(function))) == qualname;
}

// A name by import that still has what the import gave it: its base is that of what was imported.
void complete_import(ModuleRecord& record, const ImportBinding& import, const KnownValues& known) {
  if (import.attribute == "*" || record.base.names.contains(import.local)) return;
  const std::string target = import.attribute.empty() ? import.module : absolute_module(record, import);
  Ref value = find_item(record.namespace_dict(), import.local.c_str());
  Ref module = find_item(PyImport_GetModuleDict(), target.c_str());
  if (!value || !module || !PyModule_Check(module.get())) return;
  const bool whole = import.attribute.empty();
  Ref given = whole ? module : find_item(PyModule_GetDict(module.get()), import.attribute.c_str());
  if (!(given == value)) return;
  const ModuleRecord* from = whole ? nullptr : known.find(target);
  const Shape* shape = from == nullptr ? nullptr : from->base.name(import.attribute);
  if (shape != nullptr) {
    record.base.names.emplace(import.local, *shape);
  } else if (container_kind(value) == ContainerKind::none && !is_plain_instance(value)) {
    record.base.names.emplace(import.local, Shaper().shape(value));
  }
}

void complete_names(ModuleRecord& record, KnownValues& known) {
  const KnownValues::Values& values = known.of(record);
  for (const std::string& name : values.names) {
    if (values.modules.contains(name)) continue;
    record.base.names.insert_or_assign(name, Shaper().shape(find_item(values.space, name.c_str())));
  }
  for (const Statement& statement : record.analysis->statements) {
    for (const ImportBinding& import : statement->imports) {
      const std::vector<std::size_t>& binders = record.analysis->binders_of(import.local);
      const bool last = !binders.empty() && &record.analysis->statements[binders.back()] == &statement;
      if (last) complete_import(record, import, known);
    }
  }
  for (const Item& item : dict_items(record.namespace_dict())) {
    if (!is_str(item.key) || !is_in_its_place(record, item.value, to_text(item.key))) continue;
    record.base.names[to_text(item.key)] = Shaper().shape(item.value);
  }
}

// Members of classes: some are known, of the others it is known that they are the source's.
void complete_members(ModuleRecord& record, KnownValues& known) {
  KnownMembers known_members(record, known.of(record));
  Definitions found = find_definitions(record.namespace_dict(), make_str(record.name));
  for (const Ref& type : found.classes) {
    auto members = record.analysis->class_members.find(to_text(type_qualname(type)));
    if (members == record.analysis->class_members.end() || record.base.classes.contains(type.get())) continue;
    NamedShapes& base = record.base.classes[type.get()];
    NamedShapes shapes = known_members.shapes(*members->second);
    for (const auto& [written, member] : *members->second) {
      const std::string name = mangled(members->first, written);
      base[name].kind = Shape::Kind::unknown;
      Ref value = Ref::borrow(own_attribute(type, make_str(name)));
      if (value && is_in_its_place(record, value, members->first + "." + written)) base[name] = Shaper().shape(value);
      if (auto shape = shapes.find(written); shape != shapes.end()) base[name] = shape->second;
    }
  }
}

}  // namespace

void complete_baseline(ModuleRecord& record, KnownValues& known) {
  if (record.base.known || !record.analysis) return;
  complete_names(record, known);
  complete_members(record, known);
}

bool contradicts_literals(ModuleRecord& record) {
  if (!live_analysis(record)) return false;
  const std::vector<ModuleRecord*> alone = {&record};
  KnownValues known(alone);
  const KnownValues::Values& values = known.of(record);
  const Names rebound = record.analysis->bound_by_functions();
  return std::any_of(values.names.begin(), values.names.end(), [&](const std::string& name) {
    Ref live = find_item(record.namespace_dict(), name.c_str()), value = find_item(values.space, name.c_str());
    if (!live || rebound.contains(name) || container_kind(live) != ContainerKind::none) return false;
    const Shape now = Shaper().shape(live), then = Shaper().shape(value);
    return compare(&now, &then) == Comparison::changed;
  });
}

}  // namespace midflight
