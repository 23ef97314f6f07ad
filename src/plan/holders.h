// Containers of the program that hold entries which others have put there.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plan/entry_source.h"

namespace midflight {

struct Element {
  Ref key, value;            // of a dict; other containers have the value only
  bool in_base = true;       // or nothing is known of the base
  bool own = false;          // in the base that was recorded: what the container's own module put there
  bool overwritten = false;  // that module had put something else there
  std::optional<EntrySource> source;
};

// A container of the program with entries that have come since its module was imported.
struct Holder {
  Ref container;
  ModuleRecord* record = nullptr;  // null: of no module of the program
  std::string name;                // where it is, in words
  int parent = -1;                 // the holder that it is an entry of, if that entry has come since
  std::vector<Element> elements;
  Ref abstract;  // the abstract base class whose registry it is
};

std::vector<Element> elements_of(BorrowedRef container);
std::string last_name(const std::string& dotted);  // of a holder: the attribute, variable or global that it stands in

// Each once, by the module that made it; outer ones first.  `overwritten`: also instances of the program, with their
// attributes that hold a plain value which their own module has not given them.
std::vector<Holder> find_holders(const PlanInput& input, EntrySources& sources,
                                 std::vector<Holder>* overwritten = nullptr);

}  // namespace midflight
