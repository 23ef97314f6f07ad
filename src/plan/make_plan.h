// Makes the plan of an update from what was staged, executed and paired.
#pragma once

#include <map>
#include <vector>

#include "diff/correspond.h"
#include "execute/slice.h"
#include "plan/plan.h"

namespace midflight {

// A live function that runs a hotfix's code: what it was before.
struct Adoption {
  FunctionPayload original;
  long generation = 0;
};
using Adoptions = std::map<Ref, std::vector<Adoption>>;  // the newest last; none is empty

struct PlanInput {
  const Staged& staged;
  const World& world;
  const std::vector<ModuleSlice>& slices;
  Scratch& scratch;
  Correspondence& pairs;
  const std::vector<ModuleRecord*>& in_scope;
  const MergeOptions& options;
  const Adoptions& adoptions;
};

Plan make_plan(const PlanInput& input);

// A plan has waited: functions and frames that have come since are added to it.  False: it must be made anew, as there
// are new instances of a class that gets new fields.
bool complete_plan(const Staged& staged, const Adoptions& adoptions, Plan& plan);

// Functions that no statement of a slice made: those that run a changed code object get its successor.
void plan_code_changes(const Staged& staged, const std::unordered_set<BorrowedRef>& done, const Adoptions& adoptions,
                       Plan& plan);

// Copies by `from module import name` in other modules follow a re-bound name.
void plan_import_bindings(const std::vector<ModuleRecord*>& in_scope, Plan& plan);

// What new code did to live containers and instances of modules outside the update.
void plan_mutations(const std::vector<Mutation>& mutations, const Correspondence& pairs, std::vector<Ref>& donors,
                    Plan& plan);

// What the statements that run again, or are gone, have left in containers elsewhere in the program.  Before anything
// runs: scratch and correspondence are empty.
Withdrawals find_withdrawals(const PlanInput& input);

// Entries of containers elsewhere in the program that a fresh start would not have, or not there.
void plan_registrations(const PlanInput& input, std::vector<Ref>& donors, Plan& plan);

}  // namespace midflight
