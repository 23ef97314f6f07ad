#include <functional>

#include "stage/stage.h"

namespace midflight {
namespace {

class Pairing {
 public:
  Pairing(const Analysis& live, const Analysis& next, StagedModule& staged)
      : live_(live.statements), next_(next.statements), staged_(staged), used_(live_.size(), false) {
    staged_.partner.assign(next_.size(), -1);
    staged_.verdicts.assign(next_.size(), Verdict::added);
  }

  void take(const std::vector<int>& same_as) {
    for (std::size_t i = 0; i < same_as.size(); ++i) {
      if (same_as[i] < 0) continue;
      used_[static_cast<std::size_t>(same_as[i])] = true;
      staged_.partner[i] = same_as[i];
      staged_.verdicts[i] = Verdict::same;
    }
  }

  using Match = std::function<bool(const Statement&, const Statement&)>;
  void pass(const Match& match, Verdict verdict) {
    // Continue behind the last match first, so that equal statements pair in order.
    std::size_t from = 0;
    for (std::size_t i = 0; i < next_.size(); ++i) {
      if (staged_.partner[i] >= 0) continue;
      for (std::size_t step = 0; step < live_.size(); ++step) {
        const std::size_t candidate = (from + step) % live_.size();
        if (used_[candidate] || !match(live_[candidate], next_[i])) continue;
        used_[candidate] = true;
        staged_.partner[i] = static_cast<int>(candidate);
        staged_.verdicts[i] = verdict;
        from = candidate + 1;
        break;
      }
    }
  }

  // Statements that are alone in having their name, on both sides.
  void pass_by_name() {
    pass(
        [this](const Statement& a, const Statement& b) {
          return !a->name.empty() && a->name == b->name && a.kind == b.kind && alone(live_, a, used_) &&
                 alone(next_, b);
        },
        Verdict::changed);
  }

  void finish() {
    for (std::size_t i = 0; i < live_.size(); ++i) {
      if (!used_[i]) staged_.removed.push_back(static_cast<int>(i));
    }
  }

 private:
  bool alone(const std::vector<Statement>& all, const Statement& one, const std::vector<bool>& used) const {
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (&all[i] != &one && !used[i] && all[i]->name == one->name) return false;
    }
    return true;
  }
  bool alone(const std::vector<Statement>& all, const Statement& one) const {
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (&all[i] != &one && staged_.partner[i] < 0 && all[i]->name == one->name) return false;
    }
    return true;
  }

  const std::vector<Statement>& live_;
  const std::vector<Statement>& next_;
  StagedModule& staged_;
  std::vector<bool> used_;
};

}  // namespace

Names annotated_names(const Analysis& analysis) {
  Names names;
  for (const Statement& statement : analysis.statements) {
    names.insert(statement->annotated.begin(), statement->annotated.end());
  }
  return names;
}

std::vector<Ref> imported_modules(const Analysis& analysis) {
  std::vector<Ref> names;
  for (const Statement& statement : analysis.statements) {
    for (const ImportBinding& import : statement->imports) {
      names.push_back(make_str(import.module.empty() ? import.attribute : import.module));
    }
  }
  return names;
}

bool has_docstring(const Analysis& analysis) {
  return !analysis.statements.empty() && analysis.statements[0].kind == StatementKind::docstring;
}

void pair_statements(const std::vector<int>& same_as, StagedModule& staged) {
  const Analysis &live = *staged.live, &next = *staged.next;
  Pairing pairing(live, next, staged);
  pairing.take(same_as);
  pairing.pass([](const Statement& a, const Statement& b) { return a->digest == b->digest && a.pragma == b.pragma; },
               Verdict::same);
  pairing.pass([](const Statement& a, const Statement& b) { return a->digest == b->digest; }, Verdict::same);
  pairing.pass([](const Statement& a, const Statement& b) { return a->header == b->header; }, Verdict::body);
  pairing.pass_by_name();
  pairing.finish();
  if (live.future_flags == next.future_flags) return;
  // `from __future__ import annotations` came or went: every annotation means something else.
  for (std::size_t i = 0; i < next.statements.size(); ++i) {
    const StatementKind kind = next.statements[i].kind;
    const bool annotates = kind == StatementKind::function || kind == StatementKind::class_definition ||
                           kind == StatementKind::compound || !next.statements[i]->annotated.empty();
    if (annotates && staged.verdicts[i] != Verdict::added) staged.verdicts[i] = Verdict::changed;
  }
}

}  // namespace midflight
