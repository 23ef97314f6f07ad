#include "stage/stage.h"

#include "cpython/objects.h"
#include "stage/adopt_code.h"
#include "stage/next_code.h"
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

bool same_bytes(BorrowedRef a, BorrowedRef b) { return a && b && are_equal(a, b); }

// Only what has changed is parsed and compiled; false where that is not certain to give the same as the whole.
bool stage_changes(StagedModule& staged) {
  std::optional<NextAnalysis> next;
  PartialCode fresh;
  try {
    next = analyse_next(*staged.live, staged.source, staged.filename);
    if (!next) return false;
    fresh = compile_changed(staged, *next);
  } catch (const PythonError&) {
    if (!PyErr_ExceptionMatches(PyExc_Exception)) throw;
    PyErr_Clear();  // most likely a SyntaxError: the whole says it in CPython's own words
    return false;
  }
  staged.next = next->analysis;
  pair_statements(next->same_as, staged);
  update_code(staged, fresh);
  staged.in_parts = true;
  return true;
}

void stage_whole(StagedModule& staged, BorrowedRef compiler) {
  Ref tree = Syntax::parse(staged.source, staged.filename);
  Ref code = compiler ? call(compiler, {staged.source, staged.filename}) : Syntax::compile(tree, staged.filename, 0);
  staged.next = analyse_tree(tree, staged.source);
  if (staged.live) {
    pair_statements({}, staged);
  } else {
    staged.partner.assign(staged.next->statements.size(), -1);
    staged.verdicts.assign(staged.next->statements.size(), Verdict::changed);
  }
  update_code(staged, {nested_code(code), std::vector<bool>(staged.next->statements.size(), true)});
}

// The module may be running its top level, whose code stays what it was when it began.
void find_under_way(StagedModule& staged) {
  ModuleRecord& record = *staged.record;
  const TopLevel running = running_top_level(record);
  if (!running.code) return;
  if (record.late) record.started = staged.live;
  staged.runs_unknown = !record.started;
  if (!record.started) return;
  for (const Statement& old : record.started->statements) {
    if (running.line < old.first_line || running.line > old.last_line) continue;
    const auto find = [&](auto matches) {
      for (const Statement& statement : staged.next->statements) {
        if (staged.under_way == nullptr && matches(statement)) staged.under_way = statement.facts.get();
      }
    };
    find([&](const Statement& statement) { return statement->digest == old->digest; });
    find([&](const Statement& statement) { return statement->header == old->header; });
    find([&](const Statement& statement) {
      return !old->name.empty() && statement->name == old->name && statement->calls;
    });
  }
  staged.runs_unknown = staged.under_way == nullptr;
}

}  // namespace

Ref compile_as_loaded(const ModuleRecord& record, BorrowedRef source, BorrowedRef filename) {
  const Ref compiler = custom_compiler(record);
  return compiler ? call(compiler, {source, filename}) : Syntax::compile(source, filename, 0);
}

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
  staged->live = live_analysis(record);
  const Ref compiler = custom_compiler(record);
  const bool done = !compiler && !file.spec && staged->live && record.code && stage_changes(*staged);
  if (!done) stage_whole(*staged, compiler);
  find_under_way(*staged);
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
  find_under_way(*staged);
  return staged;
}

}  // namespace midflight
