// Step 1 of an update: read, compile, and compare the new source with the base, statement by statement.
// Runs no user code (except a module's own loader); writes nothing live; fails cleanly with a StageError.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "baseline/record.h"
#include "stage/analysis.h"
#include "stage/code_tree.h"
#include "stage/locate.h"
#include "stage/statement.h"

namespace midflight {

enum class Verdict { same, body, changed, added };

struct StagedModule {
  ModuleRecord* record = nullptr;
  Ref source;    // bytes
  Ref filename;  // str
  Ref spec;      // of a module whose file has moved; else empty
  Ref code;      // canonical tree of the new version; unchanged functions share the live code objects
  std::shared_ptr<const Analysis> live;  // of the running version; null: unknown
  std::shared_ptr<const Analysis> next;
  std::vector<Verdict> verdicts;              // of each new statement
  std::vector<int> partner;                   // of each new statement: its index in the running version, or -1
  std::vector<int> removed;                   // statements of the running version that are gone
  CodePairs code_pairs;                       // code objects that differ
  MovedCode moved;                            // live code objects that are in the new tree too, but with other lines
  NewLines lines;                             // the same, for looking up
  const StatementFacts* under_way = nullptr;  // of `next`: what the module is running at its top level; null: nothing
  bool runs_unknown = false;                  // it is running something there, but nobody knows what
  bool content_changed = true;
  bool in_parts = false;  // only what has changed was parsed and compiled
};

// Whether the statements that count, of the new version, stand in the order of the running one.
template <class Counts>
bool keeps_order(const StagedModule& module, const Counts& counts) {
  int last = -1;
  for (std::size_t i = 0; i < module.partner.size() && module.live; ++i) {
    if (module.partner[i] < 0 || !counts(module.next->statements[i])) continue;
    if (module.partner[i] < last) return false;
    last = module.partner[i];
  }
  return true;
}

struct Staged {
  std::vector<std::unique_ptr<StagedModule>> modules;
};

// The analysis of the running version; null if its source is unknown.
std::shared_ptr<const Analysis> live_analysis(ModuleRecord& record);

// Stages one module; the content of `file` is bytes or str.
std::unique_ptr<StagedModule> stage_module(ModuleRecord& record, const SourceFile& file);

// The same for a module whose source has not changed, but which takes part in an update of others.
std::unique_ptr<StagedModule> stage_unchanged(ModuleRecord& record);

// The module code object, as the module's own loader makes it.
Ref compile_as_loaded(const ModuleRecord& record, BorrowedRef source, BorrowedRef filename);

// Module-level names that are annotated.
Names annotated_names(const Analysis& analysis);
bool has_docstring(const Analysis& analysis);
// Names of modules, as import statements write them.
std::vector<Ref> imported_modules(const Analysis& analysis);

// Pairs the statements of two versions by text, then by header, then by name.  `same_as`: what is known to be the same
// already, by new statement (-1: nothing); may be empty.
void pair_statements(const std::vector<int>& same_as, StagedModule& staged);

}  // namespace midflight
