// What a module changes, as it is imported, in the data of modules that have been recorded before: entries in a
// registry, settings.  These belong to the base of that data as what its own module makes does.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <unordered_set>
#include <utility>

#include "cpython/gil.h"
#include "engine/registry.h"

namespace midflight {

class Fillings {
 public:
  // Before the module's code runs; `began`: its place among all imports.
  Fillings(Registry& registry, BorrowedRef code, long began);
  // After it has run; `imported`: without an error.  Where the program itself has changed data that the code uses
  // before, or others meanwhile, what it did tells nothing.
  void note(const std::string& module, bool imported) const;

 private:
  using Place = std::pair<ModuleRecord*, std::string>;
  bool held_what_is_recorded(const Place& place) const;
  bool may_import(ModuleRecord& record) const;
  std::set<Place> places() const;
  std::unordered_set<BorrowedRef> used_outside() const;

  Registry& registry_;
  long began_;
  OtherThreads other_threads_;
  std::shared_ptr<const NamesOfCode> names_;
  std::set<Place> as_recorded_;  // of earlier modules, before the code ran
  bool changed_before_ = false;  // not all of these were
};

}  // namespace midflight
