// What nearly every file includes, read by the compiler once: two thirds of the time of a build without.  Only builds
// with MIDFLIGHT_PRECOMPILE_HEADERS see it, so every file still includes what it uses.
#pragma once

#include <Python.h>

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>
