"""Compares our measures of random networks with networkx's and igraph's.

    claimgraph_graph_bench --networks 1000 | python check_networks.py
"""

import json
import sys

import igraph
import networkx

# The public one needs numpy; versions are pinned.
from networkx.algorithms.link_analysis.pagerank_alg import _pagerank_python


def close(ours, theirs, what, line):
    for mine, other in zip(ours, theirs, strict=True):
        if abs(mine - other) > 1e-9 * max(1.0, abs(other)):
            sys.exit(f"network {line}: {what}: {mine}, not {other}")


def same_parts(ours, theirs):
    """Whether two numberings of parts differ in their numbers alone."""
    return len(set(zip(ours, theirs))) == len(set(ours)) == len(set(theirs))


def check(record, line):
    size, directed = record["nodes"], record["directed"]
    graph = (networkx.DiGraph if directed else networkx.Graph)()
    graph.add_nodes_from(range(size))
    ties = networkx.Graph()
    ties.add_nodes_from(range(size))
    for start, end, weight, sign in record["edges"]:
        graph.add_edge(start, end, weight=weight)
        before = ties.get_edge_data(start, end, {"weight": 0, "signed": 0})
        ties.add_edge(start, end, weight=before["weight"] + weight, signed=before["signed"] + sign * weight)

    degree = dict(graph.in_degree() if directed else graph.degree())
    close(record["in_degree"], [degree[v] for v in range(size)], "in-degree", line)
    strength = dict(graph.out_degree(weight="weight") if directed else graph.degree(weight="weight"))
    close(record["out_strength"], [strength[v] for v in range(size)], "out-strength", line)
    between = networkx.betweenness_centrality(graph, normalized=False)
    close(record["betweenness"], [between[v] for v in range(size)], "betweenness", line)
    rank = _pagerank_python(graph, tol=1e-14, max_iter=10000)
    close(record["page_rank"], [rank[v] for v in range(size)], "PageRank", line)
    cores = networkx.core_number(ties)
    close(record["cores"], [cores[v] for v in range(size)], "core", line)
    part = {v: i for i, nodes in enumerate(networkx.connected_components(ties)) for v in nodes}
    if not same_parts(record["components"], [part[v] for v in range(size)]):
        sys.exit(f"network {line}: components")

    closed = balanced = 0
    for triangle in networkx.enumerate_all_cliques(ties):
        if len(triangle) > 3:
            break
        if len(triangle) == 3:
            a, b, c = triangle
            product = ties[a][b]["signed"] * ties[b][c]["signed"] * ties[a][c]["signed"]
            closed += product != 0
            balanced += product > 0
    close(record["triads"], [closed, balanced], "triads", line)

    has_path = networkx.has_path(graph, 0, size - 1)
    steps = networkx.shortest_path_length(graph, 0, size - 1) if has_path else -1
    close([len(record["path"]) - 1], [steps], "path", line)

    # Louvain breaks ties by chance: its value is compared, and that it is what the parts give.
    edges = list(ties.edges())
    copy = igraph.Graph(n=size, edges=edges)
    weights = [ties[a][b]["weight"] for a, b in edges]
    if edges:
        close([record["modularity"]], [copy.modularity(record["communities"], weights=weights)], "modularity", line)
        best = max(copy.community_multilevel(weights=weights).modularity for _ in range(3))
        if record["modularity"] < best - 0.1:
            sys.exit(f"network {line}: communities of {record['modularity']}, where {best} can be had")


def main():
    count = 0
    for count, line in enumerate(sys.stdin, 1):
        check(json.loads(line), count)
    if count == 0:
        sys.exit("no networks")
    print(f"{count} networks: the same measures in networkx and igraph")


if __name__ == "__main__":
    main()
