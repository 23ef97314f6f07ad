// Parts of dotted names: of `package.module`, of `Class.method`.
#pragma once

#include <string>
#include <string_view>

namespace midflight {

inline std::string root_of(std::string_view dotted) { return std::string(dotted.substr(0, dotted.find('.'))); }
// All but the last part; empty if there is one part only.
inline std::string parent_of(std::string_view dotted) {
  return std::string(dotted.substr(0, dotted.rfind('.') == dotted.npos ? 0 : dotted.rfind('.')));
}
inline std::string last_of(std::string_view dotted) { return std::string(dotted.substr(dotted.rfind('.') + 1)); }

}  // namespace midflight
