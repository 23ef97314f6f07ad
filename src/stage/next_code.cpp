#include "stage/next_code.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "cpython/function.h"
#include "cpython/objects.h"
#include "stage/syntax.h"

namespace midflight {
namespace {

// Module-level code objects by the statement they stem from; on a line with several statements, by the first.
std::vector<std::vector<Ref>> by_statement(const std::vector<Ref>& codes, const std::vector<Statement>& statements) {
  std::vector<std::vector<Ref>> groups(statements.size() + 1);  // the last one: of none
  for (const Ref& code : codes) {
    const int line = code_first_line(code);
    auto found = std::lower_bound(statements.begin(), statements.end(), line,
                                  [](const Statement& statement, int number) { return statement.last_line < number; });
    const bool inside = found != statements.end() && found->first_line <= line;
    groups[inside ? static_cast<std::size_t>(found - statements.begin()) : statements.size()].push_back(code);
  }
  return groups;
}

Names imported_names(const Analysis& analysis) {
  Names names;
  for (const Statement& statement : analysis.statements) {
    for (const ImportBinding& import : statement->imports) names.insert(import.local);
  }
  names.erase("*");
  return names;
}

// Since 3.12 the compiler calls `name.method()` in another way if the module imports `name`, wherever in the module.
Names import_differences(const Analysis& live, const Analysis& next) {
  const Names before = imported_names(live), after = imported_names(next);
  Names difference;
  std::set_symmetric_difference(before.begin(), before.end(), after.begin(), after.end(),
                                std::inserter(difference, difference.end()));
  return difference;
}

bool mentions_any(std::string_view text, const Names& names) {
  if (names.empty()) return false;
  // Identifiers beyond ASCII have more than one spelling.
  if (std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; })) return true;
  return std::any_of(names.begin(), names.end(),
                     [&](const std::string& name) { return text.find(name) != std::string_view::npos; });
}

// A class body inside a function knows its own first line, since 3.13: the code cannot just be given another one.
bool is_bound_to_line(BorrowedRef code, bool in_function) {
  if (!is_function_code(code) && in_function) return true;
  const std::vector<Ref> nested = nested_code(code);
  return std::any_of(nested.begin(), nested.end(),
                     [&](const Ref& inner) { return is_bound_to_line(inner, in_function || is_function_code(code)); });
}

class Compilation {
 public:
  Compilation(const StagedModule& staged, const NextAnalysis& next)
      : staged_(staged), next_(*next.analysis), same_as_(next.same_as), nodes_(next.nodes) {}

  PartialCode run() {
    PartialCode result;
    result.compiled.assign(next_.statements.size(), false);
    for (std::size_t i = 0; i < same_as_.size(); ++i) result.compiled[i] = same_as_[i] < 0;
    add_dependent(result.compiled);
    if (std::none_of(result.compiled.begin(), result.compiled.end(), [](bool is) { return is; })) return result;
    Ref code = Syntax::compile(tree(result.compiled), staged_.filename, 0);
    result.code = nested_code(code);
    return result;
  }

 private:
  // Statements with the same text that compile to other code.
  void add_dependent(std::vector<bool>& compiled) {
    const Names differences = import_differences(*staged_.live, next_);
    const auto groups = by_statement(nested_code(staged_.record->code), staged_.live->statements);
    for (const StatementChunk& chunk : next_.chunks) {
      if (same_as_[chunk.first] < 0) continue;
      const std::string_view text =
          bytes_view(next_.source).substr(chunk.place.begin, chunk.place.end - chunk.place.begin);
      const auto& group = groups[static_cast<std::size_t>(same_as_[chunk.first])];
      const int line = staged_.live->statements[static_cast<std::size_t>(same_as_[chunk.first])].first_line;
      const bool moved = kClassesKnowTheirLine && line != next_.statements[chunk.first].first_line;
      const bool bound = moved && std::any_of(group.begin(), group.end(),
                                              [](const Ref& code) { return is_bound_to_line(code, false); });
      if (!bound && !mentions_any(text, differences)) continue;
      for (std::size_t i = chunk.first; i < chunk.first + chunk.count; ++i) compiled[i] = true;
    }
  }

  // The statements to be compiled, with what decides how: `from __future__` statements, and a statement that imports
  // all names that the module imports.
  Ref tree(const std::vector<bool>& compiled) {
    std::vector<std::size_t> missing;
    for (std::size_t i = 0; i < compiled.size(); ++i) {
      const bool future = next_.statements[i].kind == StatementKind::future;
      if ((compiled[i] || future) && !nodes_[i]) missing.push_back(i);
    }
    const std::vector<Ref> parsed = parse_statements(next_, missing, staged_.filename);
    for (std::size_t i = 0; i < missing.size(); ++i) nodes_[missing[i]] = parsed[i];
    std::vector<Ref> body;
    for (const Ref& node : nodes_) {
      if (node) body.push_back(node);
    }
    Syntax syntax;
    std::string import;
    for (const std::string& name : imported_names(next_)) import += (import.empty() ? "import " : ", ") + name;
    if (!import.empty()) {
      Ref module = Syntax::parse(make_str(import), staged_.filename);
      for (Ref& node : syntax.list(module, "body")) body.push_back(std::move(node));
    }
    return syntax.module_of(body);
  }

  const StagedModule& staged_;
  const Analysis& next_;
  const std::vector<int>& same_as_;
  std::vector<Ref> nodes_;
};

class CodeUpdate {
 public:
  CodeUpdate(StagedModule& staged, const PartialCode& fresh) : staged_(staged), fresh_(fresh) {}

  void run() {
    if (!staged_.live || !staged_.record->code) {
      staged_.code = tuple_of(fresh_.code);
      return;
    }
    live_ = by_statement(nested_code(staged_.record->code), staged_.live->statements);
    next_ = by_statement(fresh_.code, staged_.next->statements);
    for (std::size_t i = 0; i < staged_.partner.size(); ++i) pair(i);
    std::vector<Ref> live_left, next_left;
    for (std::vector<Ref>& group : live_) live_left.insert(live_left.end(), group.begin(), group.end());
    for (std::size_t i = 0; i < next_.size(); ++i) {
      const bool paired = i < staged_.partner.size() && staged_.partner[i] >= 0;
      if (!paired) next_left.insert(next_left.end(), next_[i].begin(), next_[i].end());
    }
    pair_groups(live_left, next_left, pairs_);
    std::vector<Ref> codes;
    for (const std::vector<Ref>& group : next_) codes.insert(codes.end(), group.begin(), group.end());
    // Code tells its file: all of it changes where the file has moved.
    staged_.code_pairs = staged_.spec ? std::move(pairs_) : graft(codes, pairs_, staged_.moved);
    staged_.code = tuple_of(codes);
    for (const auto& [code, line] : staged_.moved) staged_.lines.emplace(code, line);
  }

 private:
  void pair(std::size_t i) {
    if (staged_.partner[i] < 0) return;
    const auto partner = static_cast<std::size_t>(staged_.partner[i]);
    std::vector<Ref> live = std::move(live_[partner]);
    live_[partner].clear();
    if (fresh_.compiled[i]) return pair_groups(live, next_[i], pairs_);
    const int distance = staged_.next->statements[i].first_line - staged_.live->statements[partner].first_line;
    for (const Ref& code : live) move_code(code, distance, staged_.moved);
    next_[i] = std::move(live);
  }

  StagedModule& staged_;
  const PartialCode& fresh_;
  std::vector<std::vector<Ref>> live_, next_;
  CodePairs pairs_;
};

}  // namespace

PartialCode compile_changed(const StagedModule& staged, const NextAnalysis& next) {
  return Compilation(staged, next).run();
}

void update_code(StagedModule& staged, const PartialCode& fresh) { CodeUpdate(staged, fresh).run(); }

}  // namespace midflight
