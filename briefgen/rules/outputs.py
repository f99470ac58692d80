"""Rules of output: files and folders, new events, and faults of briefgen itself."""

from briefgen.rules.rule import PROGRAM, Rule

BRIEFGEN_FAULT = Rule(
    "briefgen.fault",
    why="Something happened that nobody foresaw; the other events of the same run still get their papers.",
    source=PROGRAM,
    mend="Report it with what the command in the hint prints.",
)
BRIEFGEN_WORKER_LOST = Rule(
    "briefgen.worker-lost",
    why="The system ended the process that made the papers, most often for want of memory; the other events go on.",
    source=PROGRAM,
    mend="Try again with fewer processes (-j 1), or report it with the event file.",
)
CLUSTER_LIBRARY = Rule(
    "cluster.library",
    why="Most offices make their papers on one computer, so what talks to a cluster is installed only on request.",
    source=PROGRAM,
    mend='Install it with the extra `cluster`: pip install "briefgen[cluster]".',
)
CLUSTER_SCHEDULER = Rule(
    "cluster.scheduler",
    why="A cluster is reached through its scheduler; without one nobody knows which workers there are.",
    source=PROGRAM,
    mend="Start `dask scheduler`, give the address that it prints, and run the command again: what is done is kept.",
)
CLUSTER_WORKER = Rule(
    "cluster.worker",
    why="A worker with another version, or with other files, would make papers that differ from those made here.",
    source=PROGRAM,
    severity="warning",
    mend="Install the same versions there as here; of a shared folder, look whether it is mounted there.",
)
CLUSTER_EMPTY = Rule(
    "cluster.empty",
    why="Papers are made by the workers of a cluster, and none of them can be given any.",
    source=PROGRAM,
    mend="Start workers of the same version, `dask worker ADDRESS`, and run the command again: what is done is kept.",
)
NEW_TITLE = Rule(
    "new.title",
    why="An event is called by its title, on the invitation and in the name of its file.",
    source=PROGRAM,
    mend='Give it one in quotation marks: briefgen new "National Day".',
)
OUTPUT_BUSY = Rule(
    "output.busy",
    why="Two runs that write into one folder would leave papers of both.",
    source=PROGRAM,
    mend="Wait until the other run has ended, then try again.",
)
OUTPUT_DISK = Rule(
    "output.disk",
    why="The disk is full or write-protected, or does not answer. Papers are written whole or not at all; a batch that "
    "meets this several times in a row makes no more papers.",
    source=PROGRAM,
    mend="Free some space or choose a folder on another disk with -o, then run it again: it goes on from there.",
)
OUTPUT_EDITED = Rule(
    "output.edited",
    why="What somebody wrote into a finished paper must not be lost when the paper is made anew.",
    source=PROGRAM,
    severity="warning",
    mend="Take the changes over into the data; the edited paper stays beside the new one.",
)
OUTPUT_EVENT_GONE = Rule(
    "output.event-gone",
    why="Papers of an event that was renamed or deleted look like any others, and may be sent.",
    source=PROGRAM,
    severity="warning",
    mend="Move the folder away or delete it if nobody needs the papers; briefgen deletes none.",
)
OUTPUT_EXISTS = Rule(
    "output.exists",
    why="A file that is there already may hold somebody's work.",
    source=PROGRAM,
    mend="Choose another name, or delete the old file yourself.",
)
OUTPUT_HELD_BACK = Rule(
    "output.held-back",
    why="While it is uncertain what belongs to which event, every paper may be wrong, and none is made.",
    source=PROGRAM,
    mend="Mend the other problems of the run, which say what is uncertain, and run it again.",
)
OUTPUT_NAME = Rule(
    "output.name",
    why="A name that one system takes and another refuses makes a file that cannot be sent on.",
    source="Microsoft, Naming Files, Paths, and Namespaces; the rest is briefgen's own rule",
    mend="Choose the name that the hint gives, or another one.",
)
OUTPUT_RECORD_LOST = Rule(
    "output.record-lost",
    why="Without the record of what was written here nobody knows which papers were edited since.",
    source=PROGRAM,
    severity="warning",
    mend="Look through the papers that were kept, and delete those that nobody needs.",
)
OUTPUT_SAME_ID = Rule(
    "output.same-id",
    why="Two events with one id would overwrite each other's papers.",
    source=PROGRAM,
    mend="Give each event an `id` of its own.",
)
OUTPUT_SHARD = Rule(
    "output.shard",
    why="The manifest of a batch made in parts is complete when every part of the same batch is there.",
    source=PROGRAM,
    mend="Run the parts that are missing, and delete the manifests of older batches.",
)
OUTPUT_UNWRITABLE = Rule(
    "output.unwritable",
    why="The folder is not yours, or a paper is open elsewhere; papers are written whole or not at all.",
    source=PROGRAM,
    mend="Choose a folder that you may write to, with -o.",
)

OUTPUT_REPORT = Rule(
    "output.report",
    why="The ending of a report's file says what it is: a page, JSON, or XML for a build server.",
    source=PROGRAM,
    mend="Let the name end in .html, .json or .xml.",
)
RULES = (
    BRIEFGEN_FAULT,
    BRIEFGEN_WORKER_LOST,
    CLUSTER_LIBRARY,
    CLUSTER_SCHEDULER,
    CLUSTER_WORKER,
    CLUSTER_EMPTY,
    NEW_TITLE,
    OUTPUT_BUSY,
    OUTPUT_DISK,
    OUTPUT_EDITED,
    OUTPUT_EVENT_GONE,
    OUTPUT_EXISTS,
    OUTPUT_HELD_BACK,
    OUTPUT_NAME,
    OUTPUT_RECORD_LOST,
    OUTPUT_SAME_ID,
    OUTPUT_SHARD,
    OUTPUT_UNWRITABLE,
    OUTPUT_REPORT,
)
