#include "plan/literal_source.h"

#include <algorithm>

#include "base/dotted.h"
#include "baseline/native.h"
#include "cpython/container.h"
#include "cpython/function.h"
#include "cpython/instance.h"
#include "cpython/objects.h"
#include "cpython/type.h"
#include "plan/holders.h"
#include "stage/syntax.h"

namespace midflight {
namespace {

// What a container's own methods are called: other modules put values into it by these.
bool is_container_method(const std::string& name) {
  static const Names kMethods = {"append", "appendleft", "extend",     "extendleft", "insert",
                                 "add",    "update",     "setdefault", "remove",     "discard",
                                 "pop",    "clear",      "sort",       "reverse",    "get"};
  return kMethods.contains(name);
}

std::optional<Digest> atom_digest(BorrowedRef value) {
  Hasher hasher;
  hasher.add_pointer(value.type());
  if (!add_atom(hasher, value)) return {};
  return hasher.digest();
}

// The texts that an instance keeps, if there are enough of them to know it again.
std::vector<Digest> texts_of(BorrowedRef instance) {
  std::vector<Digest> texts;
  for (const Item& item : instance_attributes(instance)) {
    if (!is_str(item.value) || PyUnicode_GET_LENGTH(item.value.get()) == 0) continue;
    if (std::optional<Digest> digest = atom_digest(item.value)) texts.push_back(*digest);
  }
  return texts.size() > 1 ? texts : std::vector<Digest>();
}

// The atoms that a plain value is made of; none: it is no plain value.
std::vector<Digest> atoms_of(BorrowedRef value) {
  if (is_plain_instance(value)) return texts_of(value);
  std::vector<Digest> atoms;
  if (PyTuple_CheckExact(value.get())) {
    for (const Ref& item : sequence_items(value)) {
      std::optional<Digest> atom = atom_digest(item);
      if (!atom) return {};
      atoms.push_back(*atom);
    }
  } else if (std::optional<Digest> atom = atom_digest(value)) {
    atoms.push_back(*atom);
  }
  return atoms;
}

// Reads the constants and the names of a tree.  A name of the module that stood for a constant says it, too.
class Reader {
 public:
  Reader(Syntax& syntax, const Baseline* base, Names& words, bool& calls_others,
         std::unordered_map<Digest, int>& constants)
      : syntax_(syntax), base_(base), words_(words), calls_others_(calls_others), constants_(constants) {}

  // Of a definition, what runs with the statement: its decorators and, of a class, what stands in its brackets.
  void read_definition(BorrowedRef node) {
    for (const char* part : {"decorator_list", "bases", "keywords"}) {
      for (const Ref& inner : syntax_.list(node, part)) read(inner);
    }
    add(syntax_.field(node, "name"));
    calls_others_ = true;
  }

  void read(BorrowedRef node) {
    switch (syntax_.kind(node)) {
      case NodeKind::constant:
        return add(syntax_.field(node, "value"));
      case NodeKind::unary_op:
        add_negative(syntax_.field(node, "operand"));
        break;
      case NodeKind::name:
        add_name(syntax_.text(node, "id"));
        break;
      case NodeKind::attribute:
        words_.insert(syntax_.text(node, "attr"));
        break;
      case NodeKind::keyword:
        add(syntax_.field(node, "arg"));
        break;
      case NodeKind::call:
        note_call(syntax_.field(node, "func"));
        break;
      default:
        break;
    }
    for (const Ref& child : syntax_.children(node)) read(child);
  }

 private:
  void add_name(const std::string& name) {
    words_.insert(name);
    const Shape* shape = base_ == nullptr ? nullptr : base_->name(name);
    if (shape != nullptr && shape->kind == Shape::Kind::atom) ++constants_[shape->digest];
  }
  void note_call(BorrowedRef callee) {
    const bool method = syntax_.kind(callee) == NodeKind::attribute;
    calls_others_ |= !method || !is_container_method(syntax_.text(callee, "attr"));
  }
  void add(BorrowedRef value) {
    // The parser's `None` is an absent field.
    if (std::optional<Digest> atom = atom_digest(value ? value : BorrowedRef(Py_None))) ++constants_[*atom];
  }
  void add_negative(BorrowedRef operand) {
    Ref value = operand && syntax_.kind(operand) == NodeKind::constant ? syntax_.field(operand, "value") : Ref();
    if (value && PyNumber_Check(value.get())) add(require(PyNumber_Negative(value.get())));
  }

  Syntax& syntax_;
  const Baseline* base_;  // of the version that is read; null: not known
  Names& words_;
  bool& calls_others_;
  std::unordered_map<Digest, int>& constants_;
};

bool may_register(const Statement& statement) {
  switch (statement.kind) {
    case StatementKind::expression:
    case StatementKind::assignment:
    case StatementKind::compound:
    case StatementKind::function:
    case StatementKind::class_definition:
      return statement->calls || !statement->run.stores.empty() || !statement->run.mutates.empty();
    default:
      return false;
  }
}

}  // namespace

const ModuleSlice* LiteralSources::slice_of(const ModuleRecord& record) const {
  const auto slice = std::find_if(input_.slices.begin(), input_.slices.end(),
                                  [&](const ModuleSlice& other) { return other.staged->record == &record; });
  return slice == input_.slices.end() ? nullptr : &*slice;
}

// Hooks of its bases change something when the class is made.
bool LiteralSources::has_hooks(const ModuleSlice* slice, const Statement& statement) const {
  return slice != nullptr && statement.kind == StatementKind::class_definition &&
         !input_.world.reach(slice->staged, statement).mutated.empty();
}

void LiteralSources::read_module(std::size_t order, ModuleRecord& record, bool fresh) {
  const ModuleSlice* slice = slice_of(record);
  if (slice == nullptr && !record.source) return;
  std::shared_ptr<const Analysis> analysis = fresh              ? slice->staged->next
                                             : slice != nullptr ? slice->staged->live
                                                                : live_analysis(record);
  if (!analysis) return;
  std::vector<std::size_t> which;
  for (std::size_t i = 0; i < analysis->statements.size(); ++i) {
    const Statement& statement = analysis->statements[i];
    if ((may_register(statement) || has_hooks(slice, statement)) && (!fresh || slice->run[i])) which.push_back(i);
  }
  if (which.empty()) return;
  std::vector<Ref> nodes = parse_statements(*analysis, which, record.filename);
  Syntax syntax;
  for (std::size_t i = 0; i < which.size() && i < nodes.size(); ++i) {
    Text& text = texts_[fresh ? 1 : 0].emplace_back();
    const int index = static_cast<int>(which[i]);
    text.fresh = fresh;
    text.record = &record;
    text.analysis = analysis;
    text.place = {order, slice != nullptr ? slice->staged : nullptr, slice, index,
                  analysis->statements[which[i]].first_line};
    if (slice != nullptr && !fresh) {
      const auto& partner = slice->staged->partner;
      const auto next = std::find(partner.begin(), partner.end(), index);
      text.stays = next != partner.end() && !slice->renewed[static_cast<std::size_t>(next - partner.begin())];
    }
    Reader reader(syntax, fresh ? nullptr : &record.base, text.words, text.calls_others, text.constants);
    if (is_definition(analysis->statements[which[i]])) {
      reader.read_definition(nodes[i]);
    } else {
      reader.read(nodes[i]);
    }
  }
}

std::vector<LiteralSources::Text>& LiteralSources::read(bool fresh, bool others) {
  const int version = fresh ? 1 : 0;
  const bool first = !std::exchange(read_[version], true), rest = others && !std::exchange(others_read_, true);
  for (std::size_t i = 0; i < input_.in_scope.size(); ++i) {
    const bool staged = slice_of(*input_.in_scope[i]) != nullptr;
    if (staged ? first : rest) read_module(i, *input_.in_scope[i], fresh);
  }
  return texts_[version];
}

bool LiteralSources::is_written(ModuleRecord& record, const std::string& name, BorrowedRef key) {
  const std::vector<Digest> atoms = atoms_of(key);
  if (atoms.empty() || !record.source || !record.filename) return true;  // for all that is known
  auto [known, fresh] = binding_texts_.try_emplace({&record, name});
  if (const std::shared_ptr<const Analysis> analysis = fresh ? live_analysis(record) : nullptr) {
    Syntax syntax;
    Names words;
    bool calls_others = false;
    Reader reader(syntax, &record.base, words, calls_others, known->second);
    const std::vector<Ref> nodes = parse_statements(*analysis, analysis->binders_of(name), record.filename);
    for (const Ref& node : nodes) reader.read(node);
  }
  return std::all_of(atoms.begin(), atoms.end(), [&](const Digest& atom) { return known->second.contains(atom); });
}

int LiteralSources::times(const Text& text, const std::vector<Digest>& atoms) {
  int least = 1'000'000;
  for (const Digest& atom : atoms) {
    auto found = text.constants.find(atom);
    least = std::min(least, found == text.constants.end() ? 0 : found->second);
  }
  return least;
}

namespace {

// All that a text must say for an entry to be its own; nothing: the entry is no plain value.
std::vector<Digest> atoms_of_entry(BorrowedRef key, BorrowedRef value) {
  std::vector<Digest> atoms = value ? atoms_of(value) : std::vector<Digest>();
  if (atoms.empty() || !key) return atoms;
  const std::vector<Digest> of_key = atoms_of(key);
  if (of_key.empty()) return {};
  atoms.insert(atoms.end(), of_key.begin(), of_key.end());
  return atoms;
}

}  // namespace

// Whether the statement fills the container, of a module or class of the update, by what it calls.
bool LiteralSources::fills(const Text& text, const Standing& where) const {
  const auto& [order, staged, slice, statement, line] = text.place;
  if (staged == nullptr) return false;
  const Analysis& analysis = text.fresh ? *staged->next : *staged->live;
  const Statement& own = analysis.statements[static_cast<std::size_t>(statement)];
  const Places& mutated = input_.world.reach(staged, own).mutated;
  return std::any_of(mutated.begin(), mutated.end(), [&](const ModuleName& place) {
    return place.first != nullptr && place.first->record == where.record &&
           root_of(place.second) == root_of(where.name);
  });
}

const FilledObjects& LiteralSources::filled_by(Text& text) const {
  if (text.filled) return *text.filled;
  const Statement& own = text.analysis->statements[static_cast<std::size_t>(text.place.statement)];
  return text.filled.emplace(filled_objects(input_, *text.record, own, text.fresh));
}

// Whether its own text leads to the object, as far as can be told now.
bool LiteralSources::names(Text& text, const Standing& where) const {
  const FilledObjects& filled = filled_by(text);
  const std::string name = last_name(where.name);
  if (where.attribute && !text.words.contains(name)) return false;
  return filled.named.contains(where.object) ||
         (where.attribute ? !filled.unknown.empty() : filled.unknown.contains(name));
}

// A plain value is an entry where the text puts it into the container, itself or by what it calls, as far as that is
// known.  An instance that keeps what the call was given is an entry.
bool LiteralSources::says(Text& text, const Standing& where, BorrowedRef value) const {
  return names(text, where) || (text.calls_others && (is_plain_instance(value) || fills(text, where))) ||
         filled_by(text).changed.contains(where.object);
}

bool LiteralSources::may_leave(const Standing& where, BorrowedRef key, BorrowedRef value) {
  std::vector<Text>& texts = read(false, false);
  if (std::all_of(texts.begin(), texts.end(), [](const Text& text) { return text.stays; })) return false;
  const std::vector<Digest> atoms = atoms_of_entry(key, value);
  return !atoms.empty() && std::any_of(texts.begin(), texts.end(), [&](Text& text) {
    return !text.stays && times(text, atoms) > 0 && says(text, where, value);
  });
}

std::optional<LiteralSources::Found> LiteralSources::take(const Standing& where, BorrowedRef key, BorrowedRef value,
                                                          bool fresh) {
  const std::vector<Digest> atoms = atoms_of_entry(key, value);
  if (atoms.empty()) return {};
  std::vector<Text>& texts = read(fresh, !fresh);
  Hasher hasher;
  for (const Digest& atom : atoms) hasher.add(atom);
  hasher.add(std::string_view(where.name));
  const Digest whole = hasher.digest();
  Text* best = nullptr;
  const auto rank = [&](Text& text) { return (names(text, where) ? 2 : 0) + (text.stays ? 1 : 0); };
  for (Text& text : texts) {
    auto used = text.used.find(whole);
    if (times(text, atoms) <= (used == text.used.end() ? 0 : used->second)) continue;
    if (!says(text, where, value)) continue;
    if (best == nullptr || rank(text) > rank(*best)) best = &text;
  }
  if (best == nullptr) return {};
  ++best->used[whole];
  return best->place;
}

}  // namespace midflight
