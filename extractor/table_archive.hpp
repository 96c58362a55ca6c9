#pragma once

#include <cassert>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

/// Finished tables of rules as bytes. The build writes those of the program's own rule files
/// (rule_compiler/), and a start of the program views them where they lie instead of reading a
/// megabyte of text. A table lists its members once, for both directions:
///
///     template <typename Archive>
///     void fields(Archive& archive) { archive(names_, first_); }
///
/// Arrays of plain values (std::span, FrozenArray, WordTable) and texts (std::string_view) are
/// viewed; vectors and strings are copied. No version, no byte order, no check of bounds: writer
/// and reader come out of one build.

namespace claimgraph {

template <typename T, typename Archive>
concept HasFields = requires(T& value, Archive& archive) {
  value.fields(archive);
};

template <typename T>
concept PlainValue = std::is_trivially_copyable_v<T> && !std::is_same_v<T, std::string_view>;

inline constexpr std::size_t kArrayAlignment = 8;

class TableWriter {
 public:
  template <typename... Fields>
  void operator()(Fields&... fields) {
    (write(fields), ...);
  }
  const std::string& bytes() const { return bytes_; }

 private:
  template <typename T>
  void write(T& value) {
    if constexpr (HasFields<T, TableWriter>)
      value.fields(*this);
    else if constexpr (PlainValue<T>)
      append(&value, sizeof value);
    else
      write_elements(value);
  }
  template <typename T>
  void write(std::span<const T>& values) {
    write_count(values.size());
    bytes_.resize((bytes_.size() + kArrayAlignment - 1) / kArrayAlignment * kArrayAlignment);
    append(values.data(), values.size_bytes());
  }
  template <PlainValue T>
  requires(!HasFields<T, TableWriter>) void write(std::vector<T>& values) {
    std::span<const T> array(values);
    write(array);
  }
  void write(std::string_view& text) {
    write_count(text.size());
    append(text.data(), text.size());
  }
  void write(std::string& text) {
    write_count(text.size());
    append(text.data(), text.size());
  }
  template <typename Sequence>
  void write_elements(Sequence& elements) {
    write_count(elements.size());
    for (auto& element : elements) write(element);
  }
  void write_count(std::size_t count) {
    const auto written = static_cast<std::uint32_t>(count);
    assert(written == count);
    append(&written, sizeof written);
  }
  void append(const void* data, std::size_t size) {
    bytes_.append(static_cast<const char*>(data), size);
  }

  std::string bytes_;
};

/// Fills tables with what a TableWriter wrote. What it fills views `bytes`, which are aligned as
/// arrays are and stay.
class TableReader {
 public:
  explicit TableReader(std::string_view bytes) : begin_(bytes.data()), at_(bytes.data()) {}

  template <typename... Fields>
  void operator()(Fields&... fields) {
    (read(fields), ...);
  }

 private:
  template <typename T>
  void read(T& value) {
    if constexpr (HasFields<T, TableReader>)
      value.fields(*this);
    else if constexpr (PlainValue<T>)
      std::memcpy(&value, take(sizeof value), sizeof value);
    else
      read_elements(value);
  }
  template <typename T>
  void read(std::span<const T>& values) {
    static_assert(PlainValue<T> && alignof(T) <= kArrayAlignment);
    const std::size_t count = read_count();
    const auto from = static_cast<std::size_t>(at_ - begin_);
    at_ += (kArrayAlignment - from % kArrayAlignment) % kArrayAlignment;
    values = {reinterpret_cast<const T*>(take(count * sizeof(T))), count};
  }
  template <PlainValue T>
  requires(!HasFields<T, TableReader>) void read(std::vector<T>& values) {
    std::span<const T> array;
    read(array);
    values.assign(array.begin(), array.end());
  }
  void read(std::string_view& text) {
    const std::size_t size = read_count();
    text = {take(size), size};
  }
  void read(std::string& text) {
    const std::size_t size = read_count();
    text.assign(take(size), size);
  }
  template <typename Sequence>
  void read_elements(Sequence& elements) {
    elements.resize(read_count());
    for (auto& element : elements) read(element);
  }
  std::size_t read_count() {
    std::uint32_t count = 0;
    std::memcpy(&count, take(sizeof count), sizeof count);
    return count;
  }
  const char* take(std::size_t size) { return std::exchange(at_, at_ + size); }

  const char* begin_;
  const char* at_;
};

/// An array that no longer changes: a vector taken over, or a view of laid-out tables.
template <typename T>
class FrozenArray {
 public:
  FrozenArray() = default;
  FrozenArray(std::vector<T> values) : owned_(std::move(values)), values_(owned_) {}
  FrozenArray(FrozenArray&&) noexcept = default;
  FrozenArray& operator=(FrozenArray&&) noexcept = default;

  const T& operator[](std::size_t at) const { return values_[at]; }
  std::size_t size() const { return values_.size(); }
  auto begin() const { return values_.begin(); }
  auto end() const { return values_.end(); }
  const T* data() const { return values_.data(); }
  std::span<const T> part(std::size_t first, std::size_t last) const {
    return values_.subspan(first, last - first);
  }

  template <typename Archive>
  void fields(Archive& archive) {
    archive(values_);
  }

 private:
  std::vector<T> owned_;
  std::span<const T> values_;
};

}  // namespace claimgraph
