#include "stage/stage.h"

#include "baseline/definitions.h"
#include "cpython/function.h"
#include "cpython/objects.h"
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

bool same_bytes(BorrowedRef a, BorrowedRef b) {
  return a && b && require(PyObject_RichCompareBool(a.get(), b.get(), Py_EQ)) != 0;
}

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
  staged->live = live_analysis(record);
  const Ref compiler = custom_compiler(record);
  const bool done = !compiler && !file.spec && staged->live && record.code && stage_changes(*staged);
  if (!done) stage_whole(*staged, compiler);
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
  Ref code = Syntax::compile(record.source, record.filename, 0);
  std::unordered_map<Digest, Ref> live;
  Definitions found = find_definitions(record.namespace_dict(), make_str(record.name));
  for (const Ref& function : found.functions) {
    live.emplace(code_digest(code_of(function), true), Ref::borrow(code_of(function)));
  }
  replace_by_live(code, live);
  record.code = code_tree(code);
}

}  // namespace midflight
