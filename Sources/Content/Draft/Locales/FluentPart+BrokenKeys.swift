import Localization

extension FluentBundle.Part {
    /// The full keys of what was meant to be messages in lines that could not be read.
    var brokenKeys: [String] {
        resource.body.flatMap { entry -> [String] in
            guard case .junk(let junk) = entry else { return [] }
            return junk.content.split(separator: "\n").compactMap { line in
                guard let equals = line.firstIndex(of: "=") else { return nil }
                let name = line[..<equals].split(separator: " ")
                return name.count == 1 && line.first != " " ? prefix + "." + name[0] : nil
            }
        }
    }

    /// The names, without the hyphen, of what was meant to be terms in lines that could not be read.
    var brokenTerms: [String] {
        resource.body.flatMap { entry -> [String] in
            guard case .junk(let junk) = entry else { return [] }
            return junk.content.split(separator: "\n").compactMap { line in
                guard line.hasPrefix("-"), let equals = line.firstIndex(of: "=") else { return nil }
                return line[..<equals].dropFirst().split(separator: " ").first.map(String.init)
            }
        }
    }
}
