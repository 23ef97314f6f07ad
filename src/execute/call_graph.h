// Which code may call which: by names, by constructors, and by methods, where a call on anything may be of any method
// of that name.
#pragma once

#include <cstddef>
#include <deque>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "execute/implicit_changes.h"
#include "execute/reach.h"
#include "stage/stage.h"

namespace midflight {

class World;

bool is_class(const ModuleName& place);
// Of a class, by its qualified name.
bool is_method(const std::string& qualname);

inline constexpr const char* kConstructors[] = {"__new__", "__init__", "__post_init__"};

class CallGraph {
 public:
  explicit CallGraph(const World& world);

  // What it gives stays where it is.
  const Reach& reach(const StagedModule* module, const Statement& statement);
  // Whether the code calls a function that calls a value, or a value itself.
  bool calls_what_it_is_given(const StagedModule* module, const NameUses& uses) const;

 private:
  // A factory's nested functions count as called; a former function is what the running version has.
  enum class Kind { function, factory, lambda, type, attribute, former };
  using Key = std::tuple<Kind, const StagedModule*, std::string>;
  using Id = std::size_t;

  struct Node {
    Key key;
    Reach own;              // what it does itself
    std::vector<Id> next;   // what it may call
    Id component = 0;       // plus one, when known
    std::size_t order = 0;  // of the search for components; 0: not met yet
    std::size_t low = 0;
    bool is_open = false;
  };
  // Nodes that may all call each other.  What one leads to is kept once where it is much.
  struct Component {
    std::vector<Id> nodes;
    std::set<Id> next;            // components
    std::unique_ptr<Reach> hub;   // of all that is reached without passing through another hub; null: it is little
    std::vector<Id> hubs_beyond;  // all others that are reached; of hubs
  };

  void find_methods();
  void find_plugins();
  Id node(Kind kind, const StagedModule* module, const std::string& name);
  void call(Node& caller, Kind kind, const StagedModule* module, const std::string& name);
  void expand(Node& node);

  void follow(const StagedModule* module, const NameUses& uses, Node& user);
  void follow_imports(const StagedModule* module, const NameUses& uses, Node& user);
  void follow_name(const StagedModule* module, const std::string& dotted, bool factory, Node& user);
  void follow_value(const StagedModule* module, const std::string& name, Node& user);
  void follow_bound_method(const StagedModule* module, const std::string& name, Node& user);
  void follow_making(const StagedModule* module, const Statement& statement, std::set<ModuleName>& seen, Node& user);
  void call_function(Node& caller, const StagedModule* module, const std::string& qualname, bool factory);
  void expand_function(const StagedModule* module, const std::string& qualname, Node& node);
  void expand_factory(const StagedModule* module, const std::string& qualname, Node& node);
  void expand_former(const StagedModule* module, const std::string& qualname, Node& node);
  void expand_lambda(const StagedModule* module, const std::string& name, Node& node);
  void expand_class(const StagedModule* module, const std::string& qualname, Node& node);
  void note_members(const StagedModule* module, const std::string& qualname, const NameUses& uses, Reach& reach) const;
  void note_member(const ModuleName& owner, const std::string& member, std::set<ModuleName>& seen, Reach& reach) const;

  void find_components(Id root);
  void close_component(std::vector<Id>& open, Id root);
  // Components that are reached without passing through a hub, and the hubs that are met.
  void gather(const std::set<Id>& start, std::set<Id>& small, std::set<Id>& hubs) const;

  const World& world_;
  ImplicitChanges implicit_changes_;
  std::unordered_map<BorrowedRef, const StagedModule*> by_namespace_;
  std::map<std::string, std::vector<ModuleName>> methods_, nested_classes_;  // by their last name
  bool runs_hooks_ = false;                   // making a class may call functions of the update
  std::vector<const StagedModule*> plugins_;  // that no `import` statement names
  std::map<Key, Id> ids_;
  std::deque<Node> nodes_;
  std::deque<Component> components_;
  std::size_t met_ = 0;
  std::map<std::pair<const StagedModule*, const StatementFacts*>, Node> statements_;  // what was asked before
};

}  // namespace midflight
