// Statements that have not changed, but stand behind others than before.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "execute/world.h"

namespace midflight {

// What a fresh start makes otherwise only because of the order.
struct OrderChange {
  const StagedModule* module = nullptr;
  std::size_t statement = 0;  // of the new version: one that finds something else, or the last that binds `name`
  std::string name;           // that another statement is the last to bind; empty: the statement finds something else
  std::string filled;         // a class or function that it finds filled otherwise
};

inline bool contains(const std::vector<OrderChange>& changes, const StagedModule* module, std::size_t statement) {
  return std::any_of(changes.begin(), changes.end(), [&](const OrderChange& change) {
    return change.module == module && change.statement == statement;
  });
}

std::vector<OrderChange> order_changes(const World& world, const StagedModule& module);

}  // namespace midflight
