#include "plan/entry_source.h"

#include <algorithm>

#include "base/dotted.h"
#include "baseline/native.h"
#include "cpython/container.h"
#include "cpython/function.h"
#include "cpython/instance.h"
#include "cpython/objects.h"
#include "cpython/type.h"

namespace midflight {
namespace {

constexpr int kMaxDepth = 5;  // an entry is a thing or wraps one; deeper nesting is data

int statement_at_line(const Analysis& analysis, int line) {
  auto found = std::lower_bound(analysis.statements.begin(), analysis.statements.end(), line,
                                [](const Statement& statement, int number) { return statement.last_line < number; });
  const bool inside = found != analysis.statements.end() && found->first_line <= line;
  return inside ? static_cast<int>(found - analysis.statements.begin()) : -1;
}

int last_binder(const Analysis& analysis, const std::string& name) {
  int found = -1;
  for (const std::size_t i : analysis.binders_of(name)) {
    if (analysis.statements[i].kind != StatementKind::import) found = static_cast<int>(i);
  }
  return found;
}

// Whatever else may bind its name here, another module has defined it.
bool is_function_of_another(BorrowedRef namespace_dict, BorrowedRef object) {
  if (!is_function(object) || globals_of(object) == namespace_dict) return false;
  return find_item(globals_of(object), code_name(code_of(object))) == object;
}

// Where a class stands in its file, or 0: before 3.13 only its methods know.
int first_line_of_class(BorrowedRef type) {
  if (Ref line = find_item(own_dict(type), "__firstlineno__")) {
    if (PyLong_CheckExact(line.get())) return static_cast<int>(PyLong_AsLong(line.get()));
  }
  int first = 0;
  for (const Item& item : dict_items(own_dict(type))) {
    if (!is_function(item.value)) continue;
    const int line = code_first_line(code_of(item.value));
    first = first == 0 ? line : std::min(first, line);
  }
  return first;
}

// What an entry is made of, as far as that is not a container of its own.
std::vector<Ref> entry_parts(BorrowedRef entry) {
  std::vector<Ref> parts;
  if (is_function(entry)) {
    if (BorrowedRef closure = closure_of(entry)) {
      for (const Ref& cell : sequence_items(closure)) {
        if (BorrowedRef content = cell_content(cell)) parts.push_back(Ref::borrow(content));
      }
    }
    return parts;
  }
  if (is_type(entry) || is_built_in_container(entry)) return parts;
  if (PyTuple_Check(entry.get())) return sequence_items(entry);
  if (PyWeakref_CheckRef(entry.get())) {
    if (Ref referent = weak_referent(entry)) parts.push_back(std::move(referent));
    if (PyWeakref_CheckRefExact(entry.get())) return parts;
    for (const Item& item : instance_attributes(entry)) parts.push_back(item.value);  // of `WeakMethod` and others
    return parts;
  }
  if (is_lru_cache(entry)) {
    parts.push_back(find_attr(entry, "__wrapped__"));
    return parts;
  }
  // A bound method is about its object first.
  if (PyMethod_Check(entry.get())) {
    return {Ref::borrow(PyMethod_GET_SELF(entry.get())), Ref::borrow(PyMethod_GET_FUNCTION(entry.get()))};
  }
  if (native_parts(entry, parts)) return parts;
  if (!is_python_class(reinterpret_cast<PyObject*>(entry.type()))) return parts;
  for (const Item& item : instance_attributes(entry)) {
    if (!is_built_in_container(item.value)) parts.push_back(item.value);
  }
  return parts;
}

Digest digest_inside(const Correspondence& pairs, BorrowedRef entry, int depth) {
  const BorrowedRef partner = live_partner(pairs.live_of, entry);
  Hasher hasher;
  if (pairs.scratch_of.contains(partner) || is_function(partner) || is_type(partner)) {
    hasher.add_pointer(partner.get());
    return hasher.digest();
  }
  if (BorrowedRef named = object_of_id(pairs, entry)) {
    hasher.add_pointer(named.get());
    hasher.add("id");
    return hasher.digest();
  }
  const std::vector<Ref> parts = depth > kMaxDepth ? std::vector<Ref>() : entry_parts(entry);
  if (parts.empty()) return Shaper(&pairs.live_of).shape(entry).digest;
  hasher.add_pointer(live_partner(pairs.live_of, reinterpret_cast<PyObject*>(entry.type())).get());
  for (const Ref& part : parts) hasher.add(digest_inside(pairs, part, depth + 1));
  if (!is_plain_instance(entry)) return hasher.digest();
  for (const Item& item : instance_attributes(entry)) {
    if (is_built_in_container(item.value)) hasher.add(Shaper(&pairs.live_of).shape(item.value).digest);
  }
  return hasher.digest();
}

}  // namespace

BorrowedRef object_of_id(const Correspondence& pairs, BorrowedRef number) {
  if (!PyLong_CheckExact(number.get())) return {};
  int overflow = 0;
  const long long value = PyLong_AsLongLongAndOverflow(number.get(), &overflow);
  if (overflow != 0 || value <= 0) return {};
  const BorrowedRef object(reinterpret_cast<PyObject*>(static_cast<std::uintptr_t>(value)));
  const BorrowedRef partner = live_partner(pairs.live_of, object);
  return pairs.scratch_of.contains(partner) ? partner : BorrowedRef();
}

Digest entry_digest(const Correspondence& pairs, BorrowedRef entry) { return digest_inside(pairs, entry, 0); }

EntrySources::EntrySources(const PlanInput& input) : input_(input), literals_(input) {
  for (std::size_t i = 0; i < input.in_scope.size(); ++i) {
    Module& module = modules_[input.in_scope[i]->name];
    module.order = i;
    module.record = input.in_scope[i];
    by_namespace_[module.record->namespace_dict()] = &module;
  }
  for (const ModuleSlice& slice : input.slices) {
    auto found = modules_.find(slice.staged->record->name);
    if (found == modules_.end()) continue;
    Module& module = found->second;
    module.staged = slice.staged;
    module.slice = &slice;
    if (slice.staged->live) module.successor.assign(slice.staged->live->statements.size(), -1);
    for (std::size_t i = 0; i < slice.staged->partner.size() && slice.staged->live; ++i) {
      const int old = slice.staged->partner[i];
      if (old >= 0) module.successor[static_cast<std::size_t>(old)] = static_cast<int>(i);
    }
    note_bound(module, module.record->namespace_dict(), false);
    if (const ScratchModule* scratch = input.scratch.find(module.record->name)) {
      note_bound(module, scratch->dict, true);
    }
  }
}

void EntrySources::note_bound(const Module& module, BorrowedRef dict, bool fresh) {
  const Analysis* analysis = fresh ? module.staged->next.get() : module.staged->live.get();
  if (analysis == nullptr) return;
  for (const Item& item : dict_items(dict)) {
    if (!is_str(item.key) || !PyObject_IS_GC(item.value.get()) || PyModule_Check(item.value.get())) continue;
    const std::string name = to_text(item.key);
    if (name.starts_with("__") || last_binder(*analysis, name) < 0) continue;
    if (fresh && !input_.scratch.young_set.contains(item.value)) continue;
    if (is_function_of_another(dict, item.value)) continue;
    bound_.try_emplace(item.value, Bound{&module, name, fresh});
  }
}

int EntrySources::registering(const Analysis& analysis, int statement, const std::string& name) const {
  const Statement& definition = analysis.statements[static_cast<std::size_t>(statement)];
  const bool by_itself = definition->decorated || !definition->run.values.empty();
  if (!is_definition(definition) || by_itself) return statement;
  auto [found, fresh] = readers_.try_emplace(&analysis);
  for (std::size_t i = 0; fresh && i < analysis.statements.size(); ++i) {
    const StatementKind kind = analysis.statements[i].kind;
    if (kind != StatementKind::expression && kind != StatementKind::assignment && kind != StatementKind::compound) {
      continue;
    }
    for (const std::string& read : analysis.statements[i]->run.reads) {
      auto [reader, first] = found->second.try_emplace(read, static_cast<int>(i));
      if (!first) reader->second = -1;
    }
  }
  auto reader = found->second.find(name);
  return reader == found->second.end() || reader->second < 0 ? statement : reader->second;
}

EntrySource EntrySources::at(const Module& module, BorrowedRef object, const std::string& name, int statement,
                             bool fresh) const {
  EntrySource source;
  source.staged = module.staged;
  source.object = Ref::borrow(live_partner(input_.pairs.live_of, object));
  source.name = name;
  source.statement = fresh ? -1 : statement;
  if (module.staged == nullptr || statement < 0) return source;
  if (!fresh) source.live_position = {module.order, registering(*module.staged->live, statement, name)};
  const int next = fresh ? statement : module.successor[static_cast<std::size_t>(statement)];
  if (next < 0) {
    source.fate = Fate::gone;
    return source;
  }
  if (module.slice->renewed[static_cast<std::size_t>(next)]) source.fate = Fate::run_again;
  source.position = {module.order, registering(*module.staged->next, next, name)};
  return source;
}

std::optional<EntrySource> EntrySources::of_function(BorrowedRef function) const {
  auto found = by_namespace_.find(live_partner(input_.pairs.live_of, globals_of(function)));
  if (found == by_namespace_.end()) return {};
  const Module& module = *found->second;
  const int line = code_first_line(code_of(function));
  const std::string name = root_of(to_text(code_qualname(code_of(function))));
  if (module.staged == nullptr) {
    EntrySource source = at(module, function, name, -1, false);
    source.position = source.live_position = {module.order, line};
    return source;
  }
  const bool fresh = input_.scratch.young_set.contains(function);
  const Analysis* analysis = fresh ? module.staged->next.get() : module.staged->live.get();
  if (analysis == nullptr) return {};
  return at(module, function, name, statement_at_line(*analysis, line), fresh);
}

std::optional<EntrySource> EntrySources::of_class(BorrowedRef type) const {
  if (!is_python_class(type)) return {};
  Ref own = find_item(own_dict(type), "__module__");
  auto found = own && is_str(own) ? modules_.find(to_text(own)) : modules_.end();
  if (found == modules_.end()) return {};
  const Module& module = found->second;
  const std::string name = root_of(to_text(type_qualname(type)));
  const bool fresh = input_.scratch.young_set.contains(type);
  if (module.staged == nullptr) {
    EntrySource source = at(module, type, name, -1, false);
    source.position = source.live_position = {module.order, first_line_of_class(type)};
    return source;
  }
  const Analysis* analysis = fresh ? module.staged->next.get() : module.staged->live.get();
  return at(module, type, name, analysis == nullptr ? -1 : last_binder(*analysis, name), fresh);
}

std::optional<EntrySource> EntrySources::of_bound(BorrowedRef object) const {
  auto found = bound_.find(object);
  if (found == bound_.end()) return {};
  const auto& [module, name, fresh] = found->second;
  const Analysis& analysis = fresh ? *module->staged->next : *module->staged->live;
  return at(*module, object, name, last_binder(analysis, name), fresh);
}

std::optional<EntrySource> EntrySources::find(BorrowedRef entry, int depth) const {
  if (!entry || depth > kMaxDepth || !PyObject_IS_GC(entry.get()) || PyModule_Check(entry.get())) return {};
  std::optional<EntrySource> source;
  // What a decorator made belongs to the name that it stands for, before the decorator.
  const bool local = is_function(entry) && to_text(code_qualname(code_of(entry))).find('<') != std::string::npos;
  if (local || !(is_function(entry) || is_type(entry))) source = of_bound(entry);
  if (!source && is_function(entry)) source = of_function(entry);
  if (!source && is_type(entry)) source = of_class(entry);
  if (!source && is_function(entry)) source = of_bound(entry);
  // Without a name, it is about the function inside.
  const bool wrapper = source && source->staged == nullptr && is_function(entry) && closure_of(entry);
  if (source && !wrapper) return source;
  for (const Ref& part : entry_parts(entry)) {
    if (std::optional<EntrySource> inner = find(part, depth + 1)) {
      if (wrapper && inner->staged == nullptr) continue;
      inner->weak |= PyWeakref_CheckRef(entry.get()) != 0;
      return inner;
    }
  }
  return source;
}

std::optional<EntrySource> EntrySources::take_literal(const Standing& where, BorrowedRef key, BorrowedRef value,
                                                      bool fresh) {
  std::optional<LiteralSources::Found> found = literals_.take(where, key, value, fresh);
  if (!found) return {};
  EntrySource source;
  source.staged = found->staged;
  source.literal = true;
  if (found->staged == nullptr) {
    source.position = source.live_position = {found->order, found->line};
    return source;
  }
  if (!fresh) {
    source.live_position = {found->order, found->statement};
    source.statement = found->statement;
  }
  const Module& module = modules_.at(found->staged->record->name);
  const int next = fresh ? found->statement : module.successor[static_cast<std::size_t>(found->statement)];
  if (next < 0) {
    source.fate = Fate::gone;
    return source;
  }
  if (found->slice->renewed[static_cast<std::size_t>(next)]) source.fate = Fate::run_again;
  source.position = {found->order, next};
  return source;
}

}  // namespace midflight
