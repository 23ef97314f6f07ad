// What a module that an update imports first had made when its own code had ended: modules that came later in the same
// update may have filled its containers and objects since.
#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include "execute/mutation.h"

namespace midflight {

class EarlyContent {
 public:
  EarlyContent() = default;
  EarlyContent(BorrowedRef namespace_dict, const std::string& module);
  EarlyContent(EarlyContent&&) = default;
  EarlyContent& operator=(EarlyContent&&) = default;
  ~EarlyContent();

  // What has changed since in objects that are new, too; those that were there before are as they were, by now.
  std::vector<Mutation> changes(const std::unordered_set<BorrowedRef>& young) const;

 private:
  struct Look {
    Ref object;
    Part part;
    Ref content;
  };
  std::vector<Look> looks_;
};

}  // namespace midflight
