// What running a statement may call and use.  Most of it is shared with other statements: in a large program many of
// them lead to the same functions, and a set for each would take the square of their number.
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/dotted.h"

namespace midflight {

struct StagedModule;

using ModuleName = std::pair<const StagedModule*, std::string>;  // a global name of a module

// A set of its own and references to further ones, which outlive it.  Iteration may meet an element more than once.
template <class T>
class LayeredSet {
 public:
  class Iterator {
   public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = T;
    using difference_type = std::ptrdiff_t;
    using pointer = const T*;
    using reference = const T&;

    Iterator() = default;
    Iterator(const std::vector<const std::set<T>*>& layers, std::size_t layer) : layers_(&layers), layer_(layer) {
      enter();
    }
    reference operator*() const { return *at_; }
    pointer operator->() const { return &*at_; }
    Iterator& operator++() {
      if (++at_ == (*layers_)[layer_]->end()) {
        ++layer_;
        enter();
      }
      return *this;
    }
    Iterator operator++(int) {
      Iterator before = *this;
      ++*this;
      return before;
    }
    bool operator==(const Iterator& other) const {
      return layer_ == other.layer_ && (layer_ == layers_->size() || at_ == other.at_);
    }

   private:
    void enter() {
      while (layer_ < layers_->size() && (*layers_)[layer_]->empty()) ++layer_;
      if (layer_ < layers_->size()) at_ = (*layers_)[layer_]->begin();
    }
    const std::vector<const std::set<T>*>* layers_ = nullptr;
    std::size_t layer_ = 0;
    std::set<T>::const_iterator at_{};
  };

  LayeredSet() : layers_{&own_} {}
  LayeredSet(const LayeredSet&) = delete;
  LayeredSet& operator=(const LayeredSet&) = delete;

  void insert(T element) { own_.insert(std::move(element)); }
  void copy_own(const LayeredSet& other) { own_.insert(other.own_.begin(), other.own_.end()); }
  void share_own(const LayeredSet& other) {
    if (!other.own_.empty()) layers_.push_back(&other.own_);
  }

  bool contains(const T& element) const {
    return std::any_of(layers_.begin(), layers_.end(), [&](const auto* layer) { return layer->contains(element); });
  }
  bool empty() const { return begin() == end(); }
  Iterator begin() const { return {layers_, 0}; }
  Iterator end() const { return {layers_, layers_.size()}; }
  // Those after the first are shared; the same set is the same object.
  const std::vector<const std::set<T>*>& layers() const { return layers_; }
  std::set<T> copy() const { return std::set<T>(begin(), end()); }

 private:
  std::set<T> own_;
  std::vector<const std::set<T>*> layers_;
};

using Places = LayeredSet<ModuleName>;
using Modules = LayeredSet<const StagedModule*>;

// Whether `test` holds for one of the places that are, or are part of, one of the names. Many statements share large
// sets of places, while there are few such names.
template <class Test>
bool any_at(const std::set<ModuleName>& names, const Places& places, const Test& test) {
  const auto any_part = [&](const std::set<ModuleName>& layer, const ModuleName& name) {
    for (auto place = layer.lower_bound(name); place != layer.end() && place->first == name.first; ++place) {
      if (root_of(place->second) != name.second) return false;
      if (test(*place)) return true;
    }
    return false;
  };
  return std::any_of(places.layers().begin(), places.layers().end(), [&](const std::set<ModuleName>* layer) {
    if (layer->size() > names.size()) {
      return std::any_of(names.begin(), names.end(), [&](const ModuleName& name) { return any_part(*layer, name); });
    }
    return std::any_of(layer->begin(), layer->end(), [&](const ModuleName& place) {
      return place.first != nullptr && names.contains({place.first, root_of(place.second)}) && test(place);
    });
  });
}

// Everything that running a statement may call, with the uses of all of it added up.
struct Reach {
  Places functions;        // by qualified name
  Places classes;          // constructed
  Places mutated;          // globals whose objects may be changed
  Places filled;           // of these, classes
  Places formerly_stored;  // what functions of the running version store attributes in
  Places formerly_bound;   // globals that they assign, and the new ones do not
  Places valued;           // globals that are looked into
  Places looked_into;      // classes of whose data these are
  Places read;             // globals that are loaded at all
  Places bound;            // globals that functions on the way assign
  Modules namespaces;      // looked at as a whole
  Modules plugins;         // of these, those that computed names of imports may mean
  bool dirty = false;      // a definition on the way has changed
  bool asks_subclasses = false;

  void mutate(const ModuleName& place);
  void look_into(const ModuleName& place);
  void copy_own(const Reach& other);
  void share_own(const Reach& other);
};

}  // namespace midflight
