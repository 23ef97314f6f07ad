// What a source computes from literals alone: values that are known without running the program.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "baseline/record.h"
#include "stage/statement.h"

namespace midflight {

class Syntax;

// Runs a statement that does nothing but bind names to values.  False: it raised, and the values are not known.
bool compute_statement(Syntax& syntax, const ModuleRecord& record, BorrowedRef node, BorrowedRef globals,
                       BorrowedRef locals);

// Statements are followed in order.  Those that bind names to an expression of literals, operators, pure built-in
// functions and names known by then are evaluated again, in a namespace of their own; what any other statement binds,
// or may change, is not known.  Imports lead on to other modules.
class KnownValues {
 public:
  explicit KnownValues(const std::vector<ModuleRecord*>& in_scope);

  struct Values {
    Ref space;      // dict; with other things in it
    Names names;    // of `space`, that are known
    Names modules;  // of these, the ones that stand for modules
  };
  // REQUIRES: the record has an analysis.
  const Values& of(ModuleRecord& record);
  ModuleRecord* find(const std::string& name) const;

 private:
  class Evaluation;
  const std::vector<ModuleRecord*>& in_scope_;
  std::map<const ModuleRecord*, Values> values_;
  Ref builtins_;
};

}  // namespace midflight
