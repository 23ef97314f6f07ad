// What running a statement may do besides binding names: whether all of a module may run for the sake of one statement.
#pragma once

#include <string>
#include <vector>

#include "execute/slice.h"

namespace midflight {

// A module that would have to run whole, and may not.
struct Objection {
  std::string module;
  std::string reason;
  int line = 0;  // of the statement that makes it necessary
};

// The first call of the statement, or on the way from it, that acts; empty if none does.
std::string find_effect(const World& world, const Names& program, const StagedModule* module,
                        const Statement& statement);

// Looks for calls, on the way of what would run besides, whose effects reach outside the program's modules or are not
// known: printing, threads, sockets, files, code of others.  `program` are the names of all modules in scope.
std::vector<Objection> find_objections(const std::vector<ModuleSlice>& slices, const World& world,
                                       const Names& program);

}  // namespace midflight
