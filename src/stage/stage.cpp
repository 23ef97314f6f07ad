#include "stage/stage.h"

#include "baseline/definitions.h"
#include "cpython/function.h"
#include "cpython/objects.h"
#include "stage/syntax.h"

namespace midflight {
namespace {

// A loader with a hook of its own between source and code (macros, assertion rewriting).
Ref custom_compiler(const ModuleRecord& record) {
  Ref loader = find_attr(record.module, "__loader__");
  if (!loader || loader == BorrowedRef(Py_None)) return {};
  Ref source_loader = get_attr(import_module("importlib.machinery"), "SourceFileLoader");
  Ref own = find_attr(BorrowedRef(reinterpret_cast<PyObject*>(Py_TYPE(loader.get()))), "source_to_code");
  if (!own) return {};
  return own == get_attr(source_loader, "source_to_code") ? Ref() : get_attr(loader, "source_to_code");
}

Ref compile_module(const ModuleRecord& record, BorrowedRef source, BorrowedRef tree, BorrowedRef filename) {
  if (Ref compiler = custom_compiler(record)) return call(compiler, {source, filename});
  return Syntax::compile(tree, filename, 0);
}

bool same_bytes(BorrowedRef a, BorrowedRef b) {
  return a && b && require(PyObject_RichCompareBool(a.get(), b.get(), Py_EQ)) != 0;
}

// The module-level code objects that stem from one statement.
std::vector<Ref> code_of_statement(const std::vector<Ref>& codes, const Statement& statement) {
  std::vector<Ref> own;
  for (const Ref& code : codes) {
    const int line = code_first_line(code);
    if (statement.first_line <= line && line <= statement.last_line) own.push_back(code);
  }
  return own;
}

CodePairs pair_code(const StagedModule& staged, BorrowedRef live_code) {
  CodePairs pairs;
  std::vector<Ref> live = nested_code(live_code), next = nested_code(staged.code);
  std::vector<Ref> live_left = live, next_left = next;
  const auto drop = [](std::vector<Ref>& from, const std::vector<Ref>& what) {
    for (const Ref& code : what) std::erase(from, code);
  };
  if (staged.live) {
    for (std::size_t i = 0; i < staged.partner.size(); ++i) {
      if (staged.partner[i] < 0) continue;
      const auto index = static_cast<std::size_t>(staged.partner[i]);
      std::vector<Ref> from = code_of_statement(live_left, staged.live->statements[index]);
      std::vector<Ref> to = code_of_statement(next_left, staged.next->statements[i]);
      pair_groups(from, to, pairs);
      drop(live_left, from);
      drop(next_left, to);
    }
  }
  pair_groups(live_left, next_left, pairs);
  return pairs;
}

}  // namespace

std::shared_ptr<const Analysis> live_analysis(ModuleRecord& record) {
  if (!record.analysis && record.source) record.analysis = analyse(record.source, record.filename);
  return record.analysis;
}

std::unique_ptr<StagedModule> stage_module(ModuleRecord& record, const SourceFile& file) {
  auto staged = std::make_unique<StagedModule>();
  staged->record = &record;
  staged->filename = file.filename;
  staged->spec = file.spec;
  staged->source = file.content;
  if (PyUnicode_Check(staged->source.get())) {
    staged->source = require(PyUnicode_AsEncodedString(staged->source.get(), "utf-8", "surrogatepass"));
  }
  if (!file.spec && same_bytes(staged->source, record.source) && record.code) return stage_unchanged(record);
  Ref tree = Syntax::parse(staged->source, staged->filename);
  staged->code = compile_module(record, staged->source, tree, staged->filename);
  staged->next = analyse_tree(tree, staged->source);
  staged->live = live_analysis(record);
  if (staged->live) {
    pair_statements(*staged->live, *staged->next, *staged);
  } else {
    staged->partner.assign(staged->next->statements.size(), -1);
    staged->verdicts.assign(staged->next->statements.size(), Verdict::changed);
  }
  if (record.code) {
    CodePairs pairs = pair_code(*staged, record.code);
    // Code tells its file: all of it changes where the file has moved.
    staged->code_pairs = file.spec ? std::move(pairs) : graft(staged->code, pairs);
  }
  return staged;
}

std::unique_ptr<StagedModule> stage_unchanged(ModuleRecord& record) {
  auto staged = std::make_unique<StagedModule>();
  staged->record = &record;
  staged->filename = record.filename;
  staged->source = record.source;
  staged->code = record.code;
  staged->live = staged->next = live_analysis(record);
  staged->content_changed = false;
  const std::size_t count = staged->next->statements.size();
  staged->verdicts.assign(count, Verdict::same);
  for (std::size_t i = 0; i < count; ++i) staged->partner.push_back(static_cast<int>(i));
  return staged;
}

namespace {

void replace_by_live(BorrowedRef parent, const std::unordered_map<Digest, Ref>& live) {
  std::vector<Ref> constants = sequence_items(code_constants(parent));
  for (std::size_t i = 0; i < constants.size(); ++i) {
    if (!is_code(constants[i])) continue;
    auto found = live.find(code_digest(constants[i], true));
    if (found != live.end()) {
      replace_constant(parent, static_cast<Py_ssize_t>(i), found->second);
    } else {
      replace_by_live(constants[i], live);
    }
  }
}

}  // namespace

void adopt_live_code(ModuleRecord& record) {
  if (!record.source) return;
  record.code = Syntax::compile(record.source, record.filename, 0);
  std::unordered_map<Digest, Ref> live;
  Definitions found = find_definitions(record.namespace_dict(), make_str(record.name));
  for (const Ref& function : found.functions) {
    live.emplace(code_digest(code_of(function), true), Ref::borrow(code_of(function)));
  }
  replace_by_live(record.code, live);
}

}  // namespace midflight
