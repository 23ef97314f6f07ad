// The statements, of any module of the update, that may change the object a name stands for.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "execute/class_content.h"
#include "execute/world.h"

namespace midflight {

class Makers {
 public:
  using Place = std::pair<std::size_t, std::size_t>;  // module, statement

  Makers(const World& world, ClassContent& class_content) : world_(world), class_content_(class_content) {}

  // Of data, what may change it; of a function or class, what stores in it, fills it, or registers with it.
  std::vector<Place> of(const ModuleName& place, bool is_data);
  // What may change it, whatever it is.
  std::vector<Place> mutators_of(const ModuleName& place);
  // Whether a statement's own text stores in it.
  bool are_storing_in(const ModuleName& place);

 private:
  void find();

  const World& world_;
  ClassContent& class_content_;
  bool known_ = false;
  std::map<const std::set<ModuleName>*, std::vector<Place>> mutators_;  // by the places they share
  std::map<ModuleName, std::vector<Place>> fillers_;  // of classes that are looked into, or stored in by their own text
  std::set<ModuleName> stored_in_;
};

}  // namespace midflight
