// What the engine knows about each module in scope: the source and code it runs, and the *base*, the shapes of what
// that source produced when it was imported.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

#include "base/source_words.h"
#include "baseline/shape.h"
#include "cpython/function.h"
#include "cpython/ref.h"

namespace midflight {

struct Analysis;  // stage/statement.h

using NamedShapes = std::map<std::string, Shape>;

// The shape of that name: absent if there is none, null if nothing is known of any.
const Shape* find_shape(const NamedShapes* shapes, const std::string& name);

// The base of one function: what its definition gave it besides code.
struct FunctionShape {
  Shape defaults, kwdefaults;
  NamedShapes cells, attributes;

  const Shape* default_value(const DefaultValue& value) const;  // null: unknown
};

// What a name holds once other modules have filled it, as they were imported themselves.
struct Filled {
  Shape shape;
  std::set<std::string> modules;  // that have
  bool known = true;              // false: so has the program, or nobody knows who
};

struct Baseline {
  bool known = false;  // false: nothing was recorded, every base is unknown
  NamedShapes names;
  std::unordered_map<const void*, FunctionShape> functions;  // by address
  std::unordered_map<const void*, NamedShapes> classes;      // by address, attributes by name
  std::map<std::string, Filled> filled;                      // of `names`, those that others have changed
  // References from outside the module, or from containers in it, to its functions and objects, by address, at the end
  // of its import: how often they were registered.
  std::unordered_map<const void*, long> outside;

  // Null: unknown.
  const Shape* name(const std::string& name) const;
  const Shape* last_name(const std::string& name) const;  // after the last import that has filled it
  const FunctionShape* function(BorrowedRef function) const;
  const NamedShapes* members(BorrowedRef type) const;
};

struct ModuleRecord {
  std::string name;
  Ref module;
  Ref source;    // bytes; empty: unknown
  Ref filename;  // str, as the module's code tells it; empty: none
  Ref path;      // where that is, if `filename` is relative; else empty
  Ref code;      // the code tree that the live functions come from; empty: unknown
  Baseline base;
  Ref imports;  // tuple of names of modules, as its import statements write them, and others
  std::shared_ptr<const Analysis> analysis;  // of `source`, made when first needed
  std::shared_ptr<const Analysis> started;   // of what its top level ran when it was recorded, if it had not ended
  bool is_main = false;
  long began = 0;     // the place of its import among all recorded ones, by when it began
  bool late = false;  // recorded after its import, or in the middle of it

  const SourceWords& words();  // of `source`, which is known
  // What import statements call it: its whole name, and its last part.  Interned.
  const std::pair<Ref, Ref>& import_names();

  BorrowedRef namespace_dict() const { return PyModule_GetDict(module.get()); }
  BorrowedRef file_path() const { return path ? path : filename; }

 private:
  Ref words_of_;  // the source that they were taken from
  SourceWords words_;
  std::pair<Ref, Ref> import_names_;
};

// The shapes of a namespace's values by name, and of one function's parts.
NamedShapes shapes_of(BorrowedRef dict, const Translation* translation = nullptr);
FunctionShape shape_function(BorrowedRef function, const Translation* translation = nullptr);

// Counts the references from outside anew, for names whose statements have run again.
void note_outside(const ModuleRecord& record, const std::set<std::string>& names, Baseline& base);

// The same for all that the module defines.
void note_outside(const ModuleRecord& record, Baseline& base);

// Takes the shapes of everything the module's namespace defines.
Baseline record_baseline(const ModuleRecord& record, const Translation* translation = nullptr);

}  // namespace midflight
