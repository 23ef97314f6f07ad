#include "stage/analysis.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "cpython/gil.h"
#include "cpython/objects.h"
#include "stage/facts.h"
#include "stage/syntax.h"

namespace midflight {
namespace {

// Adds up what the statements say; same-named functions and classes are one entry.
class Sum {
 public:
  explicit Sum(Analysis& analysis) : analysis_(analysis) {}

  void add(const StatementFacts& facts) {
    analysis_.future_flags |= facts.future_flags;
    analysis_.bound.insert(facts.run.binds.begin(), facts.run.binds.end());
    for (const auto& [qualname, function] : facts.functions) {
      auto [found, fresh] = analysis_.functions.emplace(qualname, function);
      if (!fresh) found->second = merged(*found->second, *function);
    }
    for (const auto& [qualname, members] : facts.class_members) {
      auto [found, fresh] = analysis_.class_members.emplace(qualname, members);
      if (!fresh) found->second = merged(*found->second, *members);
    }
    for (const Directive& directive : facts.directives) add(directive);
  }

 private:
  static Digest both(const Digest& a, const Digest& b) {
    Hasher hasher;
    hasher.add(a);
    hasher.add(b);
    return hasher.digest();
  }

  static void add(NameUses& to, const NameUses& from) {
    for (Names NameUses::* kind :
         {&NameUses::reads, &NameUses::called, &NameUses::factories, &NameUses::values, &NameUses::mutates,
          &NameUses::members, &NameUses::stores, &NameUses::binds, &NameUses::chains, &NameUses::attributes}) {
      (to.*kind).insert((from.*kind).begin(), (from.*kind).end());
    }
    to.imports.insert(to.imports.end(), from.imports.begin(), from.imports.end());
    to.operators |= from.operators;
    to.namespaces |= from.namespaces;
  }

  static std::shared_ptr<const FunctionUse> merged(const FunctionUse& a, const FunctionUse& b) {
    auto result = std::make_shared<FunctionUse>(a);
    result->digest = both(a.digest, b.digest);
    add(result->uses, b.uses);
    result->local_calls.insert(b.local_calls.begin(), b.local_calls.end());
    result->local_passed.insert(b.local_passed.begin(), b.local_passed.end());
    result->owner_calls.insert(b.owner_calls.begin(), b.owner_calls.end());
    result->changes_owner |= b.changes_owner;
    return result;
  }

  static std::shared_ptr<const ClassMembers> merged(const ClassMembers& a, const ClassMembers& b) {
    auto result = std::make_shared<ClassMembers>(a);
    for (const auto& [name, member] : b) {
      auto [found, fresh] = result->emplace(name, member);
      if (fresh) continue;
      found->second.digest = both(found->second.digest, member.digest);
      found->second.creates &= member.creates;
      found->second.computed = Ref();
      if (member.pragma != Pragma::none) found->second.pragma = member.pragma;
    }
    return result;
  }

  void add(const Directive& directive) {
    Directives& all = analysis_.directives[directive.owner];
    if (directive.name == "_keep_data") all.keep.insert(directive.names.begin(), directive.names.end());
    if (directive.name == "_reload_data") all.replace.insert(directive.names.begin(), directive.names.end());
    if (directive.name == "_reload_all_data") all.replace_all = directive.on;
    if (directive.name == "_del_func") all.delete_functions = directive.on;
  }

  Analysis& analysis_;
};

void sum_up(Analysis& analysis) {
  Sum sum(analysis);
  for (std::size_t i = 0; i < analysis.statements.size(); ++i) {
    const StatementFacts& facts = *analysis.statements[i].facts;
    sum.add(facts);
    for (const std::string& name : facts.run.binds) analysis.binders[name].push_back(i);
  }
  if (!analysis.statements.empty() && analysis.statements[0]->is_string) {
    analysis.statements[0].kind = StatementKind::docstring;
  }
}

Statement place(Syntax& syntax, BorrowedRef node, std::shared_ptr<const StatementFacts> facts,
                const SourceLines& lines) {
  Statement statement;
  statement.kind = facts->kind;
  statement.facts = std::move(facts);
  statement.first_line = syntax.number(node, "lineno");
  for (const Ref& decorator : syntax.list(node, "decorator_list")) {
    statement.first_line = std::min(statement.first_line, syntax.number(decorator, "lineno"));
  }
  statement.last_line = syntax.number(node, "end_lineno");
  statement.pragma = lines.pragma(statement.first_line, statement.last_line);
  return statement;
}

bool is_utf8(std::string_view text) {
  Ref decoded = Ref::steal(PyUnicode_DecodeUTF8(text.data(), static_cast<Py_ssize_t>(text.size()), nullptr));
  if (!decoded) PyErr_Clear();  // the expected UnicodeDecodeError: compiling the whole will say so
  return static_cast<bool>(decoded);
}

// Empty: not sure.
std::optional<std::vector<StatementChunk>> chunks_of(std::string_view text, const SourceLines& lines) {
  SplitSource split = split_source(text);
  if (!split.sure || !is_utf8(text)) return {};
  std::vector<StatementChunk> chunks;
  chunks.reserve(split.chunks.size());
  for (const Chunk& place : split.chunks) {
    Hasher hasher;
    hasher.add(text.substr(place.begin, place.end - place.begin));
    hasher.add(static_cast<std::uint64_t>(lines.pragma_above(place.first_line)));
    chunks.push_back({place, hasher.digest(), 0, 0});
  }
  return chunks;
}

// Gives the statements to the chunks that they are in; false if they do not fit.
bool assign(const std::vector<Statement>& statements, std::vector<StatementChunk>& chunks) {
  std::size_t next = 0;
  for (StatementChunk& chunk : chunks) {
    chunk.first = next;
    while (next < statements.size() && statements[next].first_line >= chunk.place.first_line &&
           statements[next].last_line <= chunk.place.last_line) {
      ++next;
    }
    chunk.count = next - chunk.first;
    if (chunk.count == 0) return false;
  }
  return next == statements.size();
}

}  // namespace

// A plain `def` reaches nothing while it runs.
bool may_change_others(const Statement& statement) {
  return statement->calls || statement->decorated || statement.kind == StatementKind::class_definition ||
         !statement->run.mutates.empty() || !statement->run.stores.empty();
}

const std::vector<std::size_t>& Analysis::binders_of(const std::string& name) const {
  static const std::vector<std::size_t> kNone;
  auto found = binders.find(name);
  return found == binders.end() ? kNone : found->second;
}

const ClassMember* Analysis::find_member(const std::string& owner, const std::string& name) const {
  const auto members = class_members.find(owner);
  if (members == class_members.end()) return nullptr;
  const auto member = members->second->find(name);
  return member == members->second->end() ? nullptr : &member->second;
}

Names Analysis::bound_by_functions() const {
  Names names;
  for (const auto& [qualname, function] : functions)
    names.insert(function->uses.binds.begin(), function->uses.binds.end());
  return names;
}

std::shared_ptr<Analysis> analyse_tree(BorrowedRef tree, BorrowedRef source) {
  auto result = std::make_shared<Analysis>();
  result->source = Ref::borrow(source);
  Syntax syntax;
  const SourceLines lines(bytes_view(source));
  std::vector<Ref> body = syntax.list(tree, "body");
  int flags = 0;
  for (const Ref& node : body) flags |= future_flags(syntax, node);
  for (const Ref& node : body) {
    yield_gil();
    result->statements.push_back(place(syntax, node, read_facts(syntax, node, lines, flags), lines));
  }
  sum_up(*result);
  if (std::optional<std::vector<StatementChunk>> chunks = chunks_of(bytes_view(source), lines)) {
    result->split = assign(result->statements, *chunks);
    if (result->split) result->chunks = std::move(*chunks);
  }
  return result;
}

std::shared_ptr<Analysis> analyse(BorrowedRef source, BorrowedRef filename) {
  Ref tree = Syntax::parse(source, filename);
  return analyse_tree(tree, source);
}

namespace {

// Pairs chunks of the same text: the common beginning, the common end, and what is left in order where it can be.
std::vector<int> match(const std::vector<StatementChunk>& live, const std::vector<StatementChunk>& next) {
  std::vector<int> partner(next.size(), -1);
  std::size_t begin = 0, live_end = live.size(), next_end = next.size();
  for (; begin < live_end && begin < next_end && live[begin].text == next[begin].text; ++begin) {
    partner[begin] = static_cast<int>(begin);
  }
  for (; begin < live_end && begin < next_end && live[live_end - 1].text == next[next_end - 1].text; --next_end) {
    partner[next_end - 1] = static_cast<int>(--live_end);
  }
  std::unordered_map<Digest, std::vector<std::size_t>> left;
  for (std::size_t i = begin; i < live_end; ++i) left[live[i].text].push_back(i);
  std::size_t from = begin;  // behind the last match
  for (std::size_t i = begin; i < next_end; ++i) {
    auto found = left.find(next[i].text);
    if (found == left.end() || found->second.empty()) continue;
    std::vector<std::size_t>& places = found->second;
    auto chosen = std::lower_bound(places.begin(), places.end(), from);
    if (chosen == places.end()) chosen = places.begin();
    partner[i] = static_cast<int>(*chosen);
    from = *chosen + 1;
    places.erase(chosen);
  }
  return partner;
}

// The text of some chunks at their own lines; the rest is blank.
std::string text_of(std::string_view source, const std::vector<const StatementChunk*>& chunks) {
  std::string text;
  int line = 1;
  for (const StatementChunk* chunk : chunks) {
    const Chunk& place = chunk->place;
    text.append(static_cast<std::size_t>(place.first_line - line), '\n');
    text.append(source.substr(place.begin, place.end - place.begin));
    text.push_back('\n');
    line = place.last_line + 1;
  }
  return text;
}

std::vector<Ref> parse_chunks(Syntax& syntax, BorrowedRef source, const std::vector<const StatementChunk*>& chunks,
                              BorrowedRef filename) {
  if (chunks.empty()) return {};
  const std::string text = text_of(bytes_view(source), chunks);
  Ref bytes = require(PyBytes_FromStringAndSize(text.data(), static_cast<Py_ssize_t>(text.size())));
  return syntax.list(Syntax::parse(bytes, filename), "body");
}

class NextAnalyser {
 public:
  NextAnalyser(const Analysis& live, BorrowedRef source)
      : live_(live), source_(source), lines_(bytes_view(source)), result_(std::make_shared<Analysis>()) {}

  std::optional<NextAnalysis> run(BorrowedRef filename) {
    std::optional<std::vector<StatementChunk>> chunks = chunks_of(bytes_view(source_), lines_);
    if (!live_.split || !chunks) return {};
    result_->source = Ref::borrow(source_);
    result_->split = true;
    result_->chunks = std::move(*chunks);
    const std::vector<int> partner = match(live_.chunks, result_->chunks);
    std::vector<const StatementChunk*> changed;
    for (std::size_t i = 0; i < partner.size(); ++i) {
      if (partner[i] < 0) changed.push_back(&result_->chunks[i]);
    }
    std::vector<Ref> nodes = parse_chunks(syntax_, source_, changed, filename);
    std::size_t used = 0;
    for (std::size_t i = 0; i < partner.size(); ++i) {
      StatementChunk& chunk = result_->chunks[i];
      chunk.first = result_->statements.size();
      if (partner[i] >= 0) {
        reuse(live_.chunks[static_cast<std::size_t>(partner[i])], chunk);
      } else {
        while (used < nodes.size() && syntax_.number(nodes[used], "end_lineno") <= chunk.place.last_line) {
          add(nodes[used++]);
        }
      }
      chunk.count = result_->statements.size() - chunk.first;
      if (chunk.count == 0) return {};
    }
    sum_up(*result_);
    if (used != nodes.size() || !holds_together()) return {};
    return NextAnalysis{result_, std::move(same_as_), std::move(nodes_)};
  }

 private:
  void reuse(const StatementChunk& live, const StatementChunk& next) {
    for (std::size_t i = live.first; i < live.first + live.count; ++i) {
      Statement statement = live_.statements[i];
      const int moved = next.place.first_line - live.place.first_line;
      statement.kind = statement->kind;
      statement.first_line += moved;
      statement.last_line += moved;
      result_->statements.push_back(std::move(statement));
      same_as_.push_back(static_cast<int>(i));
      nodes_.emplace_back();
    }
  }

  void add(const Ref& node) {
    result_->statements.push_back(place(syntax_, node, read_facts(syntax_, node, lines_, live_.future_flags), lines_));
    same_as_.push_back(-1);
    nodes_.push_back(node);
  }

  // What only the whole can tell: statements that reach beyond themselves.
  bool holds_together() const {
    if (result_->future_flags != live_.future_flags) return false;
    bool first = true;
    for (const Statement& statement : result_->statements) {
      if (statement->module_wide) return false;
      if (statement.kind == StatementKind::future && !first) return false;
      first &= statement.kind == StatementKind::future || statement.kind == StatementKind::docstring;
    }
    return true;
  }

  const Analysis& live_;
  BorrowedRef source_;
  SourceLines lines_;
  Syntax syntax_;
  std::shared_ptr<Analysis> result_;
  std::vector<int> same_as_;
  std::vector<Ref> nodes_;
};

}  // namespace

std::optional<NextAnalysis> analyse_next(const Analysis& live, BorrowedRef source, BorrowedRef filename) {
  return NextAnalyser(live, source).run(filename);
}

std::vector<Ref> parse_statements(const Analysis& analysis, const std::vector<std::size_t>& which,
                                  BorrowedRef filename) {
  Syntax syntax;
  std::vector<Ref> wanted;
  if (!analysis.split) {
    std::vector<Ref> all = syntax.list(Syntax::parse(analysis.source, filename), "body");
    for (const std::size_t index : which) wanted.push_back(all[index]);
    return wanted;
  }
  std::vector<const StatementChunk*> chunks;
  for (const std::size_t index : which) {
    auto behind = std::upper_bound(analysis.chunks.begin(), analysis.chunks.end(), index,
                                   [](std::size_t i, const StatementChunk& chunk) { return i < chunk.first; });
    const StatementChunk* chunk = &*(behind - 1);
    if (chunks.empty() || chunks.back() != chunk) chunks.push_back(chunk);
  }
  std::vector<Ref> nodes = parse_chunks(syntax, analysis.source, chunks, filename);
  std::size_t first = 0;  // the place in `nodes` of the first statement of the chunk
  auto chunk = chunks.begin();
  for (const std::size_t index : which) {
    for (; index >= (*chunk)->first + (*chunk)->count; ++chunk) first += (*chunk)->count;
    wanted.push_back(nodes.at(first + index - (*chunk)->first));
  }
  return wanted;
}

}  // namespace midflight
