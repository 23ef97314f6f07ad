// The functions and classes that belong to a module, wherever its namespace leads to them: through classes, wrappers,
// descriptors, closures, partials, containers and the attributes of instances.  No Python code runs.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "cpython/ref.h"

namespace midflight {

struct Definitions {
  std::vector<Ref> functions;  // whose globals are the module's namespace
  std::vector<Ref> wrappers;   // functions of other modules with a closure or attributes, such as decorators make
  std::vector<Ref> classes;    // whose `__module__` is the module's name, or that it defines for another one
  std::vector<Ref> made;       // classes that functions of other modules have made as they ran
  std::vector<Ref> caches;     // `functools.lru_cache` objects on the way
  // Every object that was visited, and how often it was met, by what does not belong to other modules.
  std::unordered_map<BorrowedRef, long> seen;
  std::unordered_map<BorrowedRef, long> contained;  // how often of that in containers and attributes of instances
  std::vector<Ref> parts;  // of native objects: some are made for the visit, and no address in `seen` may be used again
};

// The names of what the import system has put into a namespace: nothing of the module's, and more than most modules
// hold.
bool is_of_import_system(BorrowedRef name);

inline constexpr std::size_t kSearched = 50'000;  // objects

// Looks at `limit` objects at most, nearest first.  `foreign`: values in the namespace that other modules own.
Definitions find_definitions(BorrowedRef namespace_dict, BorrowedRef module_name, std::size_t limit = kSearched,
                             const std::unordered_set<BorrowedRef>& foreign = {});
// Everything that several modules lead to, each object once however many of them share it. No function counts as
// theirs.
Definitions find_definitions_of_all(const std::vector<BorrowedRef>& namespace_dicts,
                                    std::unordered_set<std::string> module_names, std::size_t limit);
// Those that the values of another dict lead to.
Definitions find_definitions_from(BorrowedRef values, BorrowedRef namespace_dict, BorrowedRef module_name);

// Whether a member of the class is a function that was defined in the namespace.
bool has_code_of(BorrowedRef type, BorrowedRef namespace_dict);

// Whether a function has made it as it ran, by its qualified name.
bool is_local(BorrowedRef qualname);

// The class that a qualified name leads to; empty if it does not.
Ref find_class(BorrowedRef namespace_dict, const std::string& qualname);

// The function at the end of a chain of `__wrapped__`, methods and simple descriptors; empty if there is none.
Ref innermost_function(BorrowedRef object);

}  // namespace midflight
