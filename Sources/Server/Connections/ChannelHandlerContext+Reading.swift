import NIOCore

extension ChannelHandlerContext {
    /// Reads from the socket, or leaves what comes to the kernel and so to the peer.
    func setReading(_ isOn: Bool) {
        // Fails only on a channel that is closed, where nothing is read anyway.
        try? channel.syncOptions?.setOption(.autoRead, value: isOn)
    }
}
