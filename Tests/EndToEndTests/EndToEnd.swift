import Testing

/// Tests with real servers. One after another: each has processes of its own, and a machine with two cores would let
/// peers fall silent for longer than a server waits.
@Suite(.serialized, .timeLimit(.minutes(10))) enum EndToEnd {}
