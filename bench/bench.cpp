// Text to claims in megabytes a second, beside `wc -w` on the same bytes in the same run: the ratio
// says more than the figure, which depends on the machine and on what else it does.

#include <fmt/format.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <limits>
#include <numeric>
#include <string>
#include <vector>

#include "claimgraph/extractor.hpp"
#include "stages.hpp"

namespace {

namespace fs = std::filesystem;
using claimgraph::Extractor;

std::vector<fs::path> texts_below(const fs::path& path) {
  if (!fs::is_directory(path)) return {path};
  std::vector<fs::path> paths;
  for (const auto& entry : fs::recursive_directory_iterator(path)) {
    if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// The shortest of `rounds` runs, in seconds.
template <class Work>
double best_of(int rounds, const Work& work) {
  double best = std::numeric_limits<double>::infinity();
  for (int i = 0; i < rounds; ++i) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
    best = std::min(best, taken.count());
  }
  return best;
}

/// All texts in one temporary file, for `wc`.
class OneFile {
 public:
  explicit OneFile(const std::vector<std::string>& texts)
      : path_(fs::temp_directory_path() / fmt::format("claimgraph_bench.{}", getpid())) {
    std::ofstream file(path_, std::ios::binary);
    for (const std::string& text : texts) file << text;
  }
  ~OneFile() { fs::remove(path_); }
  OneFile(const OneFile&) = delete;
  OneFile& operator=(const OneFile&) = delete;

  double count_words(int rounds, const char* locale) const {
    const std::string command =
        fmt::format("LC_ALL={} wc -w '{}' >/dev/null", locale, path_.string());
    return best_of(rounds, [&] {
      if (std::system(command.c_str()) != 0) fmt::print(stderr, "bench: wc failed\n");
    });
  }

 private:
  fs::path path_;
};

void compare_with_wc(Extractor& extractor, const std::vector<std::string>& texts, int rounds) {
  std::size_t bytes = 0, claims = 0;
  for (const std::string& text : texts) bytes += text.size();
  const double seconds = best_of(rounds, [&] {
    claims = 0;
    for (const std::string& text : texts) claims += extractor.extract(text).claims.size();
  });
  const OneFile file(texts);
  const double plain = file.count_words(rounds, "C");
  const double unicode = file.count_words(rounds, "C.UTF-8");
  const auto row = [&](const char* what, double taken) {
    fmt::print("{:<22} {:>9.1f} MB/s {:>9.3f} s\n", what, static_cast<double>(bytes) / 1e6 / taken,
               taken);
  };
  fmt::print("{} texts, {:.2f} MB, {} claims; best of {}\n", texts.size(),
             static_cast<double>(bytes) / 1e6, claims, rounds);
  row("text to claims", seconds);
  row("wc -w, LC_ALL=C", plain);
  row("wc -w, LC_ALL=C.UTF-8", unicode);
  fmt::print("speed as a share of wc: {:.2f} (C), {:.2f} (C.UTF-8)\n", plain / seconds,
             unicode / seconds);
}

/// Whether time grows as the text does: one text made of all of them, over and over.
void sizes_against_times(Extractor& extractor, const std::vector<std::string>& texts, int rounds) {
  std::string all;
  for (const std::string& text : texts) all += text + "\n\n";
  fmt::print("{:>12} {:>12} {:>10}\n", "bytes", "seconds", "ns/byte");
  for (std::size_t size = 1 << 10; size <= (1 << 24); size *= 4) {
    std::string text;
    while (text.size() < size) text += all;
    text.resize(size);
    const double seconds = best_of(rounds, [&] { extractor.extract(text); });
    fmt::print("{:>12} {:>12.6f} {:>10.1f}\n", size, seconds,
               seconds * 1e9 / static_cast<double>(size));
  }
}

/// What share of the time each stage takes.
void profile(const claimgraph::RuleSet& rules, const std::vector<std::string>& texts, int rounds) {
  using Clock = std::chrono::steady_clock;
  claimgraph::Extraction extraction;
  claimgraph::Analysis analysis;
  analysis.min_confidence = claimgraph::ExtractOptions().min_confidence;
  const auto stages = claimgraph::stages();
  std::vector<double> seconds(stages.size() + 1, 0.0);  // the first is normalize()
  for (int i = 0; i < rounds; ++i) {
    for (const std::string& text : texts) {
      extraction = {};
      analysis.clear();
      auto begin = Clock::now();
      const auto stop = [&](double& sum) {
        const auto end = Clock::now();
        sum += std::chrono::duration<double>(end - begin).count();
        begin = end;
      };
      claimgraph::normalize(text, extraction.document);
      stop(seconds[0]);
      for (std::size_t s = 0; s < stages.size(); ++s) {
        stages[s].run(rules, extraction, analysis);
        stop(seconds[s + 1]);
      }
    }
  }
  const double all = std::accumulate(seconds.begin(), seconds.end(), 0.0);
  for (std::size_t s = 0; s < seconds.size(); ++s) {
    fmt::print("{:<12} {:>5.1f} %\n", s == 0 ? "normalize" : stages[s - 1].name,
               100 * seconds[s] / all);
  }
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Times text to claims beside wc -w");
  std::string path;
  int rounds = 5;
  bool sizes = false, stages = false;
  app.add_option("PATH", path, "Text file, or folder of *.txt")
      ->required()
      ->check(CLI::ExistingPath);
  app.add_option("--rounds", rounds, "Runs, of which the shortest counts")
      ->check(CLI::PositiveNumber);
  app.add_flag("--sizes", sizes, "A table of sizes against times instead");
  app.add_flag("--stages", stages, "The share of each stage instead");
  CLI11_PARSE(app, argc, argv);

  std::vector<std::string> texts;
  for (const fs::path& file : texts_below(path)) texts.push_back(read(file));
  const claimgraph::RuleSet rules;
  Extractor extractor(rules);
  if (sizes)
    sizes_against_times(extractor, texts, rounds);
  else if (stages)
    profile(rules, texts, rounds);
  else
    compare_with_wc(extractor, texts, rounds);
}
