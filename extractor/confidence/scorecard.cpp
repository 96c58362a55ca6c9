#include "confidence/scorecard.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "tsv.hpp"

namespace claimgraph {
namespace {

constexpr std::array<std::string_view, kMarkCount> kMarkNames = {  // in the order of their bits
    "every",
    "quote-frame",
    "named",
    "no-source",
    "no-source-object",
    "no-source-clause",
    "no-source-noun",
    "owned-noun",
    "passive",
    "mute",
    "mute-words",
    "mute-relation",
    "hollow",
    "relative-that",
    "unresolved",
    "far",
    "document",
    "partitive",
    "quoted-source",
    "quoted-cue",
    "infinitive",
    "believed",
    "modal",
    "gerund",
    "participle",
    "did",
    "main",
    "inserted",
    "in-relative",
    "in-complement",
    "in-infinitive",
    "direct",
    "mixed",
    "sentence-long",
    "before",
    "bare-or-quote",
    "caption",
    "title",
    "answering"};

}  // namespace

std::string_view name_of(Mark mark) {
  return kMarkNames[static_cast<std::size_t>(std::countr_zero(static_cast<Marks>(mark)))];
}

void Scorecard::add(std::string file, std::string_view tsv) {
  constexpr std::array<std::string_view, 3> kColumns = {"mark", "points", "meaning?"};
  const TsvTable table(std::move(file), tsv, kColumns);
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const TsvCell &mark = table.at(row, 0), &points = table.at(row, 1);
    const auto name = std::ranges::find(kMarkNames, mark.text);
    if (name == kMarkNames.end()) table.fail_unknown(mark, "mark", mark.text);
    float value = 0;
    const char* const end = points.text.data() + points.text.size();
    if (const auto [at, error] = std::from_chars(points.text.data(), end, value);
        error != std::errc() || at != end || !(std::abs(value) <= 10))
      table.fail(points, "points are a number from -10 to 10");
    points_[static_cast<std::size_t>(name - kMarkNames.begin())] = value;
  }
}

float Scorecard::confidence(float share, Marks marks) const {
  float points = 0;
  for_each_mark(marks, [&](Mark mark) { points += points_of(mark); });
  const float certain_share = std::clamp(share, 0.02f, 0.98f);
  const float odds = certain_share / (1 - certain_share) * std::exp(points);
  return std::clamp(odds / (1 + odds), 0.01f, 0.99f);
}

}  // namespace claimgraph
