#include <algorithm>
#include <array>

#include "formats.hpp"

namespace claimgraph {
namespace {

constexpr std::array kExporters = {
    Exporter{"brat", ".ann",
             "brat standoff: source, cue, content and attribution (one document a file)", nullptr,
             append_brat},
    Exporter{"conllu", ".conllu", "CoNLL-U: sentences, words, lemmas, parts of speech", nullptr,
             append_conllu},
};

}  // namespace

std::span<const Exporter> exporters() { return kExporters; }

const Exporter* find_exporter(std::string_view name) {
  const auto found = std::ranges::find(kExporters, name, &Exporter::name);
  return found == kExporters.end() ? nullptr : &*found;
}

const Exporter* exporter_of_path(std::string_view path) {
  const Exporter* longest = nullptr;  // ".cy.json" before ".json"
  for (const Exporter& exporter : kExporters)
    if (!exporter.suffix.empty() && path.ends_with(exporter.suffix) &&
        (longest == nullptr || exporter.suffix.size() > longest->suffix.size()))
      longest = &exporter;
  return longest;
}

}  // namespace claimgraph
