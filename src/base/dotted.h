// Parts of dotted names: of `package.module`, of `Class.method`.
#pragma once

#include <string>
#include <string_view>

namespace midflight {

inline std::string root_of(std::string_view dotted) { return std::string(dotted.substr(0, dotted.find('.'))); }
inline std::string last_of(std::string_view dotted) { return std::string(dotted.substr(dotted.rfind('.') + 1)); }

}  // namespace midflight
