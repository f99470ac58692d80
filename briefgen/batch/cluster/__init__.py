"""Jobs on the workers of a Dask scheduler: they make papers, and the run that asked for them publishes them."""

from briefgen.batch.cluster.errand import Cluster
from briefgen.batch.cluster.run import on_cluster

__all__ = ["Cluster", "on_cluster"]
