// What a module's source says, statement by statement.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/digest.h"
#include "base/split_source.h"
#include "cpython/ref.h"

namespace midflight {

enum class StatementKind {
  function,
  class_definition,
  import,
  assignment,
  deletion,
  expression,
  compound,
  main_guard,
  docstring,
  future,
  nothing
};
enum class Pragma { none, keep, replace, unclear };

// `from module import attribute as local` (attribute "*" for a star import), or `import module as local`
// (attribute empty; `module` is what the local name is bound to).
struct ImportBinding {
  std::string local;
  std::string module;  // as written, without dots of a relative import
  std::string attribute;
  int level = 0;
  bool operator==(const ImportBinding&) const = default;
};

using Names = std::set<std::string>;
using Operators = std::uint64_t;  // a set of groups of special methods (operators.h)

// How code uses global names.
struct NameUses {
  Names reads;       // loaded at all
  Names called;      // called directly
  Names factories;   // called, and the result called in turn: `@route("/")`, `make()()`
  Names values;      // loaded for what they hold (indexed, operated on, subclassed, decorating), not only passed on
  Names mutates;     // objects reached from these names may be changed
  Names members;     // of a method: attributes of its own class whose content may be changed, by `self` or `cls`
  Names stores;      // given an attribute or item, or robbed of one, by the code's own text
  Names binds;       // assigned, imported or defined; `global` assignments of function bodies too
  Names chains;      // dotted reads such as `cfg.BASE`
  Names attributes;  // every attribute name that is looked up, on anything
  Operators operators = 0;             // that its syntax uses
  bool namespaces = false;             // it looks at its module's namespace as a whole: `globals()`
  std::vector<ImportBinding> imports;  // of a function's body, under the names that they have there
};

// A function definition or lambda anywhere in a module.
struct FunctionUse {
  Digest digest;               // of the whole definition
  NameUses uses;               // when it is called, functions nested in it left out
  Names local_calls;           // local names that it calls, such as functions nested in it
  Names local_passed;          // local names that it passes to what it calls; "<lambda>" for its lambdas
  Names owner_calls;           // of a method: what it calls by `self.name()`
  bool changes_owner = false;  // of a method: it stores in its own object, or changes what that holds
};
using FunctionUses = std::map<std::string, std::shared_ptr<const FunctionUse>>;  // by qualified name

struct Directives {
  Names keep;                     // _keep_data
  Names replace;                  // _reload_data
  bool replace_all = false;       // _reload_all_data
  bool delete_functions = false;  // _del_func
};

// One assignment of a directive, at module level or in a class body.
struct Directive {
  std::string owner;  // qualified name of the class; "" is the module
  std::string name;
  Names names;
  bool on = false;
  bool readable = true;  // a literal of the right kind
};

struct ClassMember {
  Digest digest;        // of every statement of the class body that binds it
  bool bound = false;   // by a statement that was looked at
  bool creates = true;  // its value is made there, not taken from elsewhere
  Pragma pragma = Pragma::none;
  Ref computed;  // the statement, as a node, if it is alone in binding the member, to an expression as in
                 // `StatementFacts`
};
using ClassMembers = std::map<std::string, ClassMember>;
using Classes = std::map<std::string, std::shared_ptr<const ClassMembers>>;  // by qualified name

// What a top-level statement's text says, wherever it stands.
struct StatementFacts {
  StatementKind kind = StatementKind::nothing;
  Digest digest;      // of the whole statement, positions and comments left out
  Digest header;      // the same without function bodies (what follows the docstring) and lambda bodies
  std::string name;   // of a definition or a single assigned name; else empty
  NameUses run;       // while the statement runs
  NameUses body;      // when functions defined in it are called
  Names first_reads;  // of what it reads while it runs: not bound by itself before
  Names deletes;
  Names annotated;  // module-level names that it annotates
  std::vector<ImportBinding> imports;
  std::vector<ImportBinding> local_imports;  // by functions and class bodies in it, named as in `local_imports.h`
  bool computed = false;  // binds names to an expression that makes no function and binds nothing by itself
  bool acts = false;      // in it or in a block of it: a call whose result nothing takes, `raise`, `assert`, `while`
  bool creates = false;   // binds a name to an object that the expression itself creates (display, comprehension)
  bool star_import = false;
  bool dynamic = false;        // exec: what it reads and writes cannot be known
  bool calls = false;          // calls anything while it runs
  bool passes_lambda = false;  // to what it calls, while it runs
  bool decorated = false;
  bool is_string = false;  // nothing but a string: the docstring, where it comes first
  Digest decorators;       // of the decorator list
  int future_flags = 0;
  bool module_wide =
      false;  // what it says changes how other statements are compiled (`global` at module level, `super`)
  FunctionUses functions;
  Classes class_members;
  std::vector<Directive> directives;
};

// A top-level statement at its place in a version of the source.
struct Statement {
  std::shared_ptr<const StatementFacts> facts;
  StatementKind kind = StatementKind::nothing;
  int first_line = 0;  // decorators included
  int last_line = 0;
  Pragma pragma = Pragma::none;
  const StatementFacts* operator->() const { return facts.get(); }
};

inline bool is_definition(const Statement& statement) {
  return statement.kind == StatementKind::function || statement.kind == StatementKind::class_definition;
}

// Whether the statement may change something else than the names it binds: it calls, stores, or makes a class.
bool may_change_others(const Statement& statement);

// A chunk of the source (split_source.h) with its statements, of which there are several only on one line.
struct StatementChunk {
  Chunk place;
  Digest text;  // of its bytes, and of a pragma above it: two chunks of the same text say the same
  std::size_t first = 0, count = 0;
};

struct Analysis {
  Ref source;  // bytes
  std::vector<Statement> statements;
  std::vector<StatementChunk> chunks;  // all statements are in one of them, unless `split` is false
  bool split = false;
  int future_flags = 0;
  Classes class_members;                         // same-named classes are one entry
  FunctionUses functions;                        // same-named ones are one entry
  std::map<std::string, Directives> directives;  // by qualified name of the class; "" is the module
  Names bound;                                   // all names that any statement binds
  // By name, the statements that bind it while they run, in order.
  std::unordered_map<std::string, std::vector<std::size_t>> binders;
  const std::vector<std::size_t>& binders_of(const std::string& name) const;
  // The member of the class, by the qualified name of that; null: the source has none of either.
  const ClassMember* find_member(const std::string& owner, const std::string& name) const;
  Names bound_by_functions() const;  // names of the module that functions bind: `global name`
};

}  // namespace midflight
