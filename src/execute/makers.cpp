#include "execute/makers.h"

#include <algorithm>

#include "cpython/gil.h"
#include "execute/slice.h"

namespace midflight {

void Makers::find() {
  if (std::exchange(known_, true)) return;
  for (std::size_t m = 0; m < world_.modules().size(); ++m) {
    const StagedModule* staged = world_.modules()[m];
    const std::vector<Statement>& statements = staged->next->statements;
    yield_gil();
    for (std::size_t i = 0; i < statements.size(); ++i) {
      const Statement& statement = statements[i];
      if (is_skipped(*staged, statement)) continue;
      for (const std::set<ModuleName>* layer : world_.reach(staged, statement).mutated.layers()) {
        if (!layer->empty()) mutators_[layer].emplace_back(m, i);
      }
      for (const ModuleName& place : class_content_.filled_by(staged, statement, true))
        fillers_[place].emplace_back(m, i);
      for (const std::string& name : statement->run.stores) {
        const ModuleName stored = world_.resolve(staged, name);
        stored_in_.insert(stored);
        fillers_[stored].emplace_back(m, i);
      }
      for (const ModuleName& place : functions_called_into(world_, staged, statement)) {
        fillers_[place].emplace_back(m, i);
      }
    }
  }
}

std::vector<Makers::Place> Makers::of(const ModuleName& place, bool is_data) {
  find();
  return is_data ? mutators_of(place) : fillers_[place];
}

std::vector<Makers::Place> Makers::mutators_of(const ModuleName& place) {
  find();
  std::vector<Place> found;
  for (const auto& [places, users] : mutators_) {
    if (places->contains(place)) found.insert(found.end(), users.begin(), users.end());
  }
  std::sort(found.begin(), found.end());
  return found;
}

bool Makers::are_storing_in(const ModuleName& place) {
  find();
  return stored_in_.contains(place);
}

}  // namespace midflight
