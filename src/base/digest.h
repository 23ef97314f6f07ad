// A 128-bit digest of a stream of words and bytes, for telling contents apart.  Not for adversaries.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace midflight {

struct Digest {
  std::uint64_t high = 0;
  std::uint64_t low = 0;
  friend bool operator==(const Digest&, const Digest&) = default;
};

class Hasher {
 public:
  void add(std::uint64_t word) {
    high_ = mix(high_ ^ word, 0x9E3779B97F4A7C15ULL);
    low_ = mix(low_ + word, 0xC2B2AE3D27D4EB4FULL) ^ high_;
  }
  void add(std::string_view bytes) {
    add(bytes.size());
    while (bytes.size() >= 8) {
      add(load(bytes.data(), 8));
      bytes.remove_prefix(8);
    }
    if (!bytes.empty()) add(load(bytes.data(), bytes.size()));
  }
  void add(const Digest& digest) {
    add(digest.high);
    add(digest.low);
  }
  void add_pointer(const void* pointer) { add(reinterpret_cast<std::uintptr_t>(pointer)); }
  Digest digest() const { return {mix(high_, low_ | 1), mix(low_, high_ | 1)}; }

 private:
  static std::uint64_t mix(std::uint64_t value, std::uint64_t factor) {
    value ^= value >> 32;
    value *= factor | 1;
    value ^= value >> 29;
    return value;
  }
  static std::uint64_t load(const char* bytes, std::size_t count) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, count);
    return word;
  }
  std::uint64_t high_ = 0x243F6A8885A308D3ULL;
  std::uint64_t low_ = 0x13198A2E03707344ULL;
};

}  // namespace midflight

template <>
struct std::hash<midflight::Digest> {
  std::size_t operator()(const midflight::Digest& digest) const noexcept { return digest.high ^ digest.low; }
};
