#include "reading.hpp"

#include <fmt/format.h>
#include <tbb/enumerable_thread_specific.h>
#include <tbb/global_control.h>
#include <tbb/parallel_pipeline.h>

#include <cstdio>
#include <memory>
#include <thread>

#include "input.hpp"
#include "progress.hpp"

/// The way through, as a pipeline of three: cut the input into batches, read each on any thread,
/// take what was found in input order. Memory is set by the batches in flight.

namespace claimgraph::cli {
namespace {

constexpr unsigned kBatchesPerThread = 4;

struct Work {
  Batch batch;
  Findings findings;
};

class Reading {
 public:
  Reading(const RuleSet& rules, const ReadingOptions& options, std::size_t skip,
          const std::function<void(const Extraction&, Findings&)>& prepare,
          const std::function<void(Findings&&)>& take)
      : options_(options),
        prepare_(prepare),
        take_(take),
        skip_(skip),
        input_(find_inputs(options.inputs)),
        extractors_(std::cref(rules), ExtractOptions{options.min_confidence}),
        progress_(options.quiet) {}

  void run() {
    const unsigned jobs =
        options_.jobs > 0 ? options_.jobs : std::max(1U, std::thread::hardware_concurrency());
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, jobs);
    using WorkPointer = std::shared_ptr<Work>;
    tbb::parallel_pipeline(
        jobs == 1 ? 1 : jobs * kBatchesPerThread,
        tbb::make_filter<void, WorkPointer>(tbb::filter_mode::serial_in_order,
                                            [this](tbb::flow_control& control) {
                                              WorkPointer work = next();
                                              if (work == nullptr) control.stop();
                                              return work;
                                            }) &
            tbb::make_filter<WorkPointer, WorkPointer>(tbb::filter_mode::parallel,
                                                       [this](WorkPointer work) {
                                                         read(*work);
                                                         return work;
                                                       }) &
            tbb::make_filter<WorkPointer, void>(
                tbb::filter_mode::serial_in_order,
                [this](const WorkPointer& work) { finish(work->findings); }));
    progress_.clear();
    if (broken_ > 0)
      fmt::print(stderr, "claimgraph: {} of {} records could not be read and were skipped\n",
                 broken_, documents_ + broken_);
  }

 private:
  std::shared_ptr<Work> next() {
    while (std::optional<Batch> batch = input_.next()) {
      auto work = std::make_shared<Work>(Work{*std::move(batch), {}});
      if (skip_ == 0 || skip_documents(work->batch)) return work;
    }
    return nullptr;
  }

  /// False when nothing is left of the batch.
  bool skip_documents(Batch& batch) {
    if (!batch.records) {
      --skip_;
      return false;
    }
    Batch copy = batch;  // reading a record overwrites it
    std::size_t kept_from = batch.bytes.size();
    std::size_t kept_line = batch.first_line;
    for_each_line(copy, [&](char* line, std::size_t number) {
      if (skip_ == 0) {
        kept_from = std::min(kept_from, static_cast<std::size_t>(line - copy.bytes.data()));
        kept_line = std::min(kept_from, number);
        return;
      }
      try {
        parse_record(line, batch.path, number);
        --skip_;
      } catch (const Error&) {
        // reported by the run that is gone on with
      }
    });
    batch.bytes.erase(0, kept_from);
    batch.first_line = kept_line;
    return !batch.bytes.empty();
  }

  void read(Work& work) {
    Extractor& extractor = extractors_.local();
    Batch& batch = work.batch;
    const auto extract = [&](std::string_view text, DocumentInfo info) {
      prepare_(extractor.extract(text, std::move(info)), work.findings);
      ++work.findings.documents;
    };
    if (!batch.records) {
      DocumentInfo info;
      info.name = batch.name;
      extract(batch.bytes, std::move(info));
    } else {
      for_each_line(batch, [&](char* line, std::size_t number) {
        try {
          Record record = parse_record(line, batch.path, number);
          extract(record.text, std::move(record.info));
        } catch (const Error& error) {
          work.findings.errors.push_back(error);
        }
      });
    }
    std::string().swap(batch.bytes);
  }

  void finish(Findings& findings) {
    for (const Error& error : findings.errors) {
      if (options_.strict) throw error;
      progress_.clear();
      fmt::print(stderr, "claimgraph: {}\n", error.where_and_what());
    }
    broken_ += findings.errors.size();
    documents_ += findings.documents;
    take_(std::move(findings));
    progress_.update(documents_, input_.bytes_read(), input_.bytes_in_all());
  }

  const ReadingOptions& options_;
  const std::function<void(const Extraction&, Findings&)>& prepare_;
  const std::function<void(Findings&&)>& take_;
  std::size_t skip_;
  InputReader input_;
  tbb::enumerable_thread_specific<Extractor> extractors_;
  Progress progress_;
  std::size_t documents_ = 0, broken_ = 0;
};

}  // namespace

void read_documents(const RuleSet& rules, const ReadingOptions& options, std::size_t skip,
                    const std::function<void(const Extraction&, Findings&)>& prepare,
                    const std::function<void(Findings&&)>& take) {
  Reading(rules, options, skip, prepare, take).run();
}

}  // namespace claimgraph::cli
